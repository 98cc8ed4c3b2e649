package dev.gonogo.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started.
 *
 * @param name for people
 * @param port where it will listen on loopback
 * @param command with its arguments
 * @param environment added to what this process has
 * @param log takes what the program prints
 */
record BenchedProgram(String name, int port, List<String> command, Map<String, String> environment, Path log) {
    /** Where both programs take slash commands. */
    static final String COMMANDS = "/slack/events";
    /** Where both programs say that they are ready. */
    static final String READY = "/health/ready";

    BenchedProgram {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    InetSocketAddress host() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
