package dev.gonogo.bench;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Opening;
import dev.gonogo.port.ProcessTexts;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.process.Ask;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.store.Database;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes a store with many open releases, each with the last look, as if the bot had worked on them. */
final class Seed {
    static final String REPOSITORY = "OneStepAt4time/aegis";
    static final int OPEN_RELEASES = 100;
    /** The version that was cut first, and so is listed first. */
    static final String FIRST = "0.1.0-preview";

    private static final String COMMIT = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";
    private static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob]
            """;

    private final ReleaseStore store;
    private final Room room;
    private final Instant at;

    private Seed(ReleaseStore store, Room room, Instant at) {
        this.store = store;
        this.room = room;
        this.at = at;
    }

    /** @param room where the releases were cut */
    static void write(Path file, Room room, Instant at) {
        try (Database database = Database.open(file)) {
            Seed seed = new Seed(database.store(), room, at);
            database.store().remember(REPOSITORY, new ProcessTexts.ProcessText(COMMIT, PROCESS));
            for (int minor = 1; minor <= OPEN_RELEASES; minor++) {
                seed.open(new ReleaseId(REPOSITORY, Version.of("0." + minor + ".0-preview"), 1));
            }
        }
    }

    private void open(ReleaseId id) {
        store.open(new Opening(id, new Decision.Cut(new By("ann", room, at)), List.of()), Occasion.NONE);
        store.decide(id, 1, new Decision.Promote(new By("bob", room, at), "main"), Occasion.NONE);
        store.remember(
                id,
                new ReleaseSnapshot(
                        at,
                        "publish",
                        board(id),
                        Ask.OnForge.NOWHERE,
                        List.of(),
                        List.of(),
                        List.of("checks-green: HELD")));
    }

    private Board board(ReleaseId id) {
        String version = id.version().toString();
        List<Line> lines = List.of(
                Line.of(Mark.DONE, "cut", say("{} from {}", code("release/" + version), code("develop"))),
                Line.of(Mark.DONE, "prepare", say("{} merged, five files", code("#2436"))),
                Line.of(Mark.DONE, "promote", say("{} merged, reviewed by {}", code("#2438"), person("bob"))),
                Line.of(Mark.DONE, "go", say("{} said go on {}", person("bob"), Words.commit(COMMIT))),
                new Line(
                        Mark.RUNNING,
                        "publish",
                        say("Release #412, 9 of 15 jobs"),
                        List.of(Line.of(Mark.RUNNING, "", say("publish-npm")))),
                Line.of(Mark.AHEAD, "verify", Words.NONE),
                Line.of(Mark.AHEAD, "clean up", Words.NONE));
        return new Board(
                say("{} · {}", code(version), REPOSITORY),
                say("publishing, 3 of 7 stages left"),
                lines,
                List.of(),
                List.of(),
                say("looked just now"));
    }
}
