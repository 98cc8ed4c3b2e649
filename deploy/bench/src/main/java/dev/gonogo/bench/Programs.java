package dev.gonogo.bench;

import dev.gonogo.talk.Room;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Prepares the two programs in a folder: what they need to start, and nothing of the machine's own. */
record Programs(Path folder, Jvm jvm, LookAlikes lookAlikes) {
    static final String CHANNEL = "C0BENCH";
    static final String USER = "U0ANN";
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    /** The unchanged bot, with a hundred open releases in its store. */
    BenchedProgram bot(Path jar) throws IOException {
        int port = freePort();
        Path store = folder.resolve("gonogo.db");
        Seed.write(store, new Room("slack", CHANNEL), InstantSource.system().instant());
        Path config = Files.writeString(folder.resolve("gonogo.yml"), config(port, store));
        return new BenchedProgram(
                "gonogo",
                port,
                jvm.command(
                        folder.resolve("gonogo.jsa"),
                        List.of("-jar", jar.toString(), "serve", "--config", config.toString())),
                Map.of(
                        "GITHUB_TOKEN", "bench",
                        "SLACK_BOT_TOKEN", "xoxb-bench",
                        "SLACK_SIGNING_SECRET", SIGNING_SECRET),
                folder.resolve("gonogo.log"));
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

    BenchedProgram minimal() throws IOException {
        int port = freePort();
        Path here = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        return new BenchedProgram(
                "the minimal app",
                port,
                jvm.command(
                        folder.resolve("minimal.jsa"),
                        List.of(
                                "-cp",
                                here.toString(),
                                MinimalApp.class.getName(),
                                String.valueOf(port),
                                lookAlikes.slack().toString(),
                                SIGNING_SECRET)),
                Map.of(),
                folder.resolve("minimal.log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
