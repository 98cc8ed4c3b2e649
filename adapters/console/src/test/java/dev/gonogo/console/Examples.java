package dev.gonogo.console;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.Instant;
import java.util.List;

/** Boards and dialogs as a release shows them. */
final class Examples {
    static final Room ROOM = new Room("console", "desk");
    private static final String RUN = "https://github.com/OneStepAt4time/aegis/actions/runs/412";
    private static final Words HEADING = say("{} · {}", code("0.6.6-preview"), "OneStepAt4time/aegis");
    private static final Words LOOKED = say("as of {}", new Span.Moment(Instant.parse("2026-11-20T14:31:12Z")));

    private Examples() {}

    static Board publishing() {
        return publishing(9);
    }

    static Board publishing(int jobsOver) {
        Line publish = new Line(
                Mark.RUNNING,
                "publish",
                say("{}   ▰▰▰▰▰▰▱▱▱▱ {} of 15 jobs", link("Release #412", RUN), jobsOver),
                List.of(
                        Line.of(Mark.RUNNING, "", say("running: publish-npm")),
                        Line.of(Mark.NOTE, "", say("clawhub (optional) failed, nothing waits for it")),
                        Line.of(Mark.DONE, "", say("done: test, sbom"))));
        return new Board(
                HEADING,
                say("{} · 3 of 7 stages left", strong("publish")),
                List.of(
                        Line.of(
                                Mark.DONE,
                                "cut",
                                say("{} from develop {}", code("release/0.6.6-preview"), commit("a1b2c3d4"))),
                        Line.of(Mark.DONE, "go", say("{} cut it, {} said go", person("ann"), person("carol"))),
                        publish,
                        Line.of(Mark.AHEAD, "verify", Words.NONE),
                        Line.of(Mark.AHEAD, "clean up", Words.NONE)),
                List.of(),
                List.of(new Button.OpenLink("Open run", RUN)),
                LOOKED);
    }

    static Board goNoGo() {
        return new Board(
                HEADING,
                say("{}: waiting for people · 4 of 7 stages left", strong("go")),
                List.of(
                        Line.of(Mark.DONE, "cut", say("cut by {}", person("ann"))),
                        Line.of(Mark.YOUR_TURN, "go", say("go or no-go"))),
                List.of(
                        Line.of(
                                Mark.YOUR_TURN,
                                "",
                                say("{}   needs 1 more: carol, dave", strong("Go or no-go for 0.6.6-preview?"))),
                        Line.of(Mark.DONE, "", say("no tag {} on origin", code("v0.6.6-preview"))),
                        Line.of(Mark.UNSURE, "", say("the checks of {} cannot be read now", commit("9f8e7d6")))),
                List.of(
                        new Button.Choice(
                                "Go",
                                Button.Style.PRIMARY,
                                "GO|it",
                                say("Publish {} from {}?", code("0.6.6-preview"), commit("9f8e7d6"))),
                        new Button.Choice("No-go…", Button.Style.DANGER, "NO_GO|it", Words.NONE)),
                LOOKED);
    }

    static Dialog noGo() {
        return new Dialog(
                "ticket-1",
                "No-go",
                List.of(say("No-go for {} on {}.", code("0.6.6-preview"), commit("9f8e7d6"))),
                List.of(
                        new Dialog.Field("issue", "Issue", "its number", false, 8),
                        new Dialog.Field("reason", "Why not", "what must be mended first", true, 1_000)),
                "No-go");
    }
}
