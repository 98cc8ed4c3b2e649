package dev.gonogo.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started and what it answers.
 *
 * @param port where it will listen on loopback
 * @param start how the process is started
 * @param helpSays a text in its answer to help
 * @param statusSays a text in its answer to status
 */
record BenchedProgram(String name, int port, Start start, String helpSays, String statusSays) {
    /** Where both programs receive slash commands. */
    static final String COMMANDS = "/slack/events";
    /** Where both programs report that they are ready. */
    static final String READY = "/health/ready";

    /**
     * @param command with its arguments
     * @param environment added to this process's
     * @param log receives the program's output
     */
    record Start(List<String> command, Map<String, String> environment, Path log) {
        Start {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    InetSocketAddress host() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
