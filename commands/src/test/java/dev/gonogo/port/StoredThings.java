package dev.gonogo.port;

import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.process.Ask;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things to put into a store. */
public final class StoredThings {
    public static final String REPOSITORY = "acme/rocket";
    public static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    public static final Room ROOM = new Room("slack", "C0RELEASES");
    public static final By ANN = new By("ann", ROOM, TEN);
    public static final Decision.Cut CUT = new Decision.Cut(ANN);
    public static final Speaker SPEAKER = new Speaker("slack", "U0ANN");

    private StoredThings() {}

    public static ReleaseId release(String version, int attempt) {
        return new ReleaseId(REPOSITORY, Version.of(version), attempt);
    }

    public static Opening opening(ReleaseId id) {
        return opening(id, CUT);
    }

    public static Opening opening(ReleaseId id, Decision.Beginning beginning) {
        return new Opening(id, beginning, List.of());
    }

    public static Decision.Cut cutAfter(Duration wait) {
        return new Decision.Cut(new By("ann", ROOM, TEN.plus(wait)));
    }

    public static Fact.Landmark landmark(String step) {
        return new Fact.Landmark(
                step,
                TEN.plusNanos(123_456_789),
                Words.say("{} merged", Words.code("#2436")),
                Map.of("commit", "9f8e7d6"));
    }

    public static Fact.Closed closed() {
        return new Fact.Closed(Fact.Outcome.PUBLISHED, TEN);
    }

    /** What a pass saw that waited for a go. */
    public static ReleaseSnapshot look(String stage) {
        Words heading = Words.say("{} \"quoted\"\n<&> ✔ 🚀", Words.code("1.4.0"));
        Line line = new Line(
                Mark.DONE, "cut", Words.say("by {}", Words.person("ann")), List.of(Line.of(Mark.NOTE, "", Words.NONE)));
        Button button = new Button.Choice("Go", Button.Style.PRIMARY, "GO|x", Words.say("Publish?"));
        Board board = new Board(heading, Words.say("waits"), List.of(line), List.of(), List.of(button), Words.NONE);
        Ask.GoNoGo go = new Ask.GoNoGo(
                "go/1", Set.of("carol"), Set.of("carol"), List.of("maintainer"), 1, Set.of(), "9f8e7d6", "v1.4.0", "");
        return new ReleaseSnapshot(
                TEN,
                stage,
                board,
                go,
                List.of(go),
                List.of(new Overridable("checks-green", List.of("9f8e7d6"), true)),
                List.of("green"));
    }

    public static PendingDialog ticket(String id, Instant expires) {
        return new PendingDialog(id, release("1.4.0", 1), "NO_GO", "9f8e7d6", SPEAKER, expires);
    }
}
