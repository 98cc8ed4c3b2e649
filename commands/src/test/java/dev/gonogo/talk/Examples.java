package dev.gonogo.talk;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import java.time.Instant;
import java.util.List;

/** A board, a reply and a dialog as people see them: each platform keeps a file of what it shows for these. */
public final class Examples {
    private static final String REPOSITORY = "https://github.com/OneStepAt4time/aegis";
    private static final Words HEADING = say("{} · OneStepAt4time/aegis", code("0.6.6-preview"));
    private static final Words FOOTER = say("looked {}", new Span.Ago(Instant.parse("2026-11-20T14:40:00Z")));
    private static final Line CUT = Line.of(
            Mark.DONE,
            "cut",
            say(
                    "{} from {} {} · {}, {}",
                    code("release/0.6.6-preview"),
                    code("develop"),
                    commit("a1b2c3d4e5"),
                    person("ann"),
                    new Span.Moment(Instant.parse("2026-11-20T10:02:00Z"))));
    private static final Line PREPARE =
            Line.of(Mark.DONE, "prepare", say("{} merged · five files", link("#2436", REPOSITORY + "/pull/2436")));

    private Examples() {}

    public static Board publishing() {
        Line publish = new Line(
                Mark.RUNNING,
                "publish",
                say(
                        "{} ▰▰▰▰▰▰▱▱▱▱ 9 of 15 jobs · about 6 min left",
                        link("Release #412", REPOSITORY + "/actions/runs/412")),
                List.of(
                        Line.of(Mark.DONE, "", say("test")),
                        Line.of(Mark.DONE, "", say("fault-harness (4)")),
                        Line.of(Mark.RUNNING, "", say("publish-npm")),
                        Line.of(Mark.NOTE, "", say("clawhub (optional) failed, nothing waits for it"))));
        return new Board(
                HEADING,
                say("publishing · 3 of 7 stages left"),
                List.of(
                        CUT,
                        PREPARE,
                        Line.of(
                                Mark.DONE,
                                "promote",
                                say(
                                        "{} merged, reviewed by {}",
                                        link("#2438", REPOSITORY + "/pull/2438"),
                                        person("bob"))),
                        Line.of(
                                Mark.DONE,
                                "go",
                                say("{} cut it, {} said go on {}", person("ann"), person("carol"), commit("9f8e7d6a"))),
                        publish,
                        Line.of(Mark.AHEAD, "verify", Words.NONE),
                        Line.of(Mark.AHEAD, "clean up", Words.NONE)),
                List.of(),
                List.of(
                        new Button.OpenLink("Open run", REPOSITORY + "/actions/runs/412"),
                        new Button.Choice("Hold", Button.Style.PLAIN, "hold aegis/0.6.6-preview/1", Words.NONE)),
                FOOTER);
    }

    public static Board goOrNoGo() {
        Line question = new Line(
                Mark.YOUR_TURN,
                "",
                say(
                        "{}   needs 1 maintainer, not {} who cut it · {}, {} can",
                        strong("Go or no-go for 0.6.6-preview?"),
                        person("ann"),
                        person("carol"),
                        person("dave")),
                List.of(
                        Line.of(
                                Mark.NOTE,
                                "",
                                say(
                                        "commit {} on {} · {}",
                                        commit("9f8e7d6a"),
                                        code("main"),
                                        "chore(release): promote 0.6.6-preview to main")),
                        Line.of(
                                Mark.DONE,
                                "",
                                say(
                                        "package.json, manifest, Chart version and appVersion say {}",
                                        code("0.6.6-preview"))),
                        Line.of(Mark.NOTE, "", say("a longer sibling exists: {} (allowed)", code("v0.6.6-preview.1"))),
                        Line.of(Mark.UNSURE, "", say("no answer yet about the required checks"))));
        Line warning = Line.of(
                Mark.NOTE,
                "",
                say("Saying go pushes the tag {}, which publishes. It cannot be taken back.", code("v0.6.6-preview")));
        return new Board(
                HEADING,
                say("waits for a go · 4 of 7 stages left"),
                List.of(
                        CUT,
                        PREPARE,
                        Line.of(Mark.YOUR_TURN, "go", say("asked below")),
                        Line.of(Mark.AHEAD, "publish", Words.NONE)),
                List.of(question, warning),
                List.of(
                        new Button.Choice(
                                "Go",
                                Button.Style.PRIMARY,
                                "go aegis/0.6.6-preview/1 9f8e7d6a",
                                say("Publish {} from {}?", code("0.6.6-preview"), commit("9f8e7d6a"))),
                        new Button.Choice(
                                "No-go…", Button.Style.DANGER, "no-go aegis/0.6.6-preview/1 9f8e7d6a", Words.NONE)),
                FOOTER);
    }

    public static Reply refusal() {
        return Reply.of(
                say("Not cut: {} is a recovery version.", code("0.6.6-preview.1")),
                say(
                        "Numbered previews are for recovery only. Use {} when a published artifact cannot be repaired,",
                        code("/release recover 0.6.6-preview")),
                say("or cut the next planned preview: {}", code("/release cut 0.6.7-preview")));
    }

    public static Dialog noGo() {
        return new Dialog(
                "ticket-1",
                "No-go",
                List.of(say("No-go for {} on {}.", code("0.6.6-preview"), commit("9f8e7d6a"))),
                List.of(
                        new Dialog.Text("issue", "Issue", "its number", true, false, 8),
                        new Dialog.Text("reason", "Why not", "what must be mended first", true, true, 1_000)),
                "No-go");
    }
}
