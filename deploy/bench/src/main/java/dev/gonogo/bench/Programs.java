package dev.gonogo.bench;

import dev.gonogo.talk.Room;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prepares the two programs in a folder: what they need to start, and nothing of the machine's own. */
record Programs(Path folder, LookAlikes lookAlikes) {
    static final String CHANNEL = "C0BENCH";
    static final String USER = "U0ANN";
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    /** The unchanged bot as its launcher starts it, with a hundred open releases in its store. */
    BenchedProgram bot(Path launcher) throws IOException {
        int port = freePort();
        Path store = folder.resolve("gonogo.db");
        Seed.write(store, new Room("slack", CHANNEL), InstantSource.system().instant());
        Path config = Files.writeString(folder.resolve("gonogo.yml"), config(port, store));
        BenchedProgram.Start start = new BenchedProgram.Start(
                List.of(launcher.toString(), "serve", "--config", config.toString()),
                Map.of(
                        "GITHUB_TOKEN", "bench",
                        "SLACK_BOT_TOKEN", "xoxb-bench",
                        "SLACK_SIGNING_SECRET", SIGNING_SECRET),
                folder.resolve("gonogo.log"));
        return new BenchedProgram("gonogo", port, start, "/release cut", Seed.FIRST);
    }

    private String config(int port, Path store) {
        URI gitHub = lookAlikes.gitHub();
        return """
                http: {host: 127.0.0.1, port: %d}
                store: {path: "%s"}
                slack: {mode: http, api: "%s"}
                github: {api: "%s", git: "%s"}
                registries: {npm: "%s", pypi: "%s"}
                repositories:
                  - {name: %s, rooms: ["slack:%s"]}
                people:
                  - {github: ann, slack: %s}
                """.formatted(
                port, store, lookAlikes.slack(), gitHub, gitHub, gitHub, gitHub, Seed.REPOSITORY, CHANNEL, USER);
    }

    /**
     * The minimal app, with the launcher's JVM options. Like the bot, it loads its classes from an archive that its
     * first run creates.
     *
     * @see <a href="https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing.html">Class data sharing</a>
     */
    BenchedProgram minimal(List<String> options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-XX:+AutoCreateSharedArchive");
        command.add("-XX:SharedArchiveFile=" + folder.resolve("minimal.jsa"));
        command.add("-cp");
        command.add(
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString());
        command.add(MinimalApp.class.getName());
        command.add(String.valueOf(port));
        command.add(lookAlikes.slack().toString());
        command.add(SIGNING_SECRET);
        BenchedProgram.Start start = new BenchedProgram.Start(command, Map.of(), folder.resolve("minimal.log"));
        return new BenchedProgram("the minimal app", port, start, MinimalApp.ANSWER, MinimalApp.ANSWER);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
