package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of a story. */
public sealed interface Step {
    /** The line's number in its file, from 1. */
    int line();

    /** {@code ann: /release status}. */
    record Says(int line, Actor actor, String text) implements Step {}

    /** {@code wait until board says "…"}; fails if it does not happen in time. */
    record Waits(int line, Sight sight, Duration atMost) implements Step {}

    /** {@code expect board says "…"}. */
    record Expects(int line, Sight sight) implements Step {}

    /** {@code github: bob approves the pull request into main}. */
    record TreatsPull(int line, String person, Treatment treatment, String base) implements Step {}

    /** {@code github: bob merges main into develop}. */
    record MergesBranch(int line, String person, String from, String into) implements Step {}

    /** {@code github: bob reruns "Smoke Test"}: the failed jobs of the newest run of that workflow. */
    record Reruns(int line, String person, String workflow) implements Step {}

    /** {@code github: bob pushes "README.md" with "…" to main as "fix(ci): …"}. */
    record Pushes(int line, String person, String path, String content, String branch, String message)
            implements Step {}

    /** {@code github: erin proposes "src/server.ts" with "…" to main as "fix: …"}, by a pull request. */
    record Proposes(int line, String person, String path, String content, String base, String title) implements Step {}

    /** {@code github: carol comments "Approved" on the issue "A title"}. */
    record Comments(int line, String person, String text, String title) implements Step {}

    /** {@code github: dave opens the issue "A title"}. */
    record OpensIssue(int line, String person, String title) implements Step {}

    /** {@code carol presses "Go" / confirms}. */
    record Presses(int line, Actor actor, String button, boolean confirms) implements Step {}

    /** {@code carol fills in "Reason" with "…", "Issue" with "…" / submits}; "nothing" for a dialog without fields. */
    record FillsIn(int line, Actor actor, Map<String, String> values) implements Step {
        public FillsIn {
            values = Map.copyOf(values);
        }
    }

    /** {@code carol closes the dialog}. */
    record ClosesDialog(int line, Actor actor) implements Step {}

    /**
     * {@code expect tag v1.0.0 on main annotated "Release v1.0.0" with "a line", "another"}.
     *
     * @param message the first line
     * @param lines the other lines in order, without empty ones; there are no more
     */
    record ExpectsTag(int line, String tag, String branch, String message, List<String> lines) implements Step {
        public ExpectsTag {
            lines = List.copyOf(lines);
        }
    }

    /** {@code expect npm NAME VERSION dist-tag preview}, or pypi, helm, oci, release; all details must match. */
    record ExpectsArtifact(int line, String registry, String name, String version, List<String> details)
            implements Step {
        public ExpectsArtifact {
            details = List.copyOf(details);
        }
    }

    /** {@code expect branch release/1.0.0} or {@code expect no branch release/*}. */
    record ExpectsBranch(int line, String glob, boolean there) implements Step {}

    /** {@code expect issue "Release v0.8.0" says "…"}: the text of the issue, matched by a regular expression. */
    record ExpectsIssue(int line, String title, Pattern words) implements Step {}

    /** {@code in slack and discord}: the rooms of the release, for the whole story. */
    record InRooms(int line, List<String> platforms) implements Step {
        public InRooms {
            platforms = List.copyOf(platforms);
        }
    }

    /** {@code repository agent0ai/agent-zero}: what is released, for the whole story. */
    record OfRepository(int line, String name) implements Step {}

    /** {@code over Socket Mode}: how the bot is started, for the whole story. */
    record OverSocketMode(int line) implements Step {}

    /** {@code speed 30}. */
    record SetsSpeed(int line, double factor) implements Step {}

    /** {@code fault "slack.slow" on}. */
    record SetsFault(int line, String fault, boolean on) implements Step {}

    /** {@code the bot is killed} or {@code the bot is started}. */
    record TreatsBot(int line, boolean starts) implements Step {}

    /** What can be done with a pull request. */
    enum Treatment {
        APPROVES,
        MERGES,
        CLOSES
    }

    /** Where words are searched for. */
    enum Place {
        BOARD,
        THREAD,
        PRIVATE,
        DIALOG
    }

    /**
     * Who acts where: {@code ann}, or {@code ann on discord}.
     *
     * @param platform empty for the story's first room
     */
    record Actor(String person, String platform) {}

    /**
     * Words in a place.
     *
     * @param person who sees the private message or dialog, empty for the board and its thread
     * @param platform empty for the story's first room
     */
    record Sight(Place place, String person, String platform, Pattern words) {}
}
