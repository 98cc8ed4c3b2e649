package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A change of the process file. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum ProcessChange {
    /** Changes the text but not the rules. */
    WORDS(text -> text + "# by mallory\n"),
    /** The author of the change becomes a maintainer. */
    MALLORY_DECIDES(text -> text.replace("maintainer: [", "maintainer: [" + Scene.MALLORY + ", ")),
    /** The needs of the go stage no longer check anything important. */
    NO_RULES_BEFORE_THE_GO(
            text -> stage(text, "go", "needs: [tag-absent]"),
            Never.UNACCOUNTED,
            Never.OTHER_VERSION,
            Never.STRANGE_PROMOTION,
            Never.UNREVIEWED,
            NeverAfterAHotfix.LEFT_OUT,
            NeverOnATrain.RED),
    SOURCES_ARE_NAMED(
            text -> stage(text, "go", "needs: [tag-absent, {accounted-for: [src/, .github/]}]"),
            Never.UNACCOUNTED,
            Never.OTHER_VERSION,
            Never.STRANGE_PROMOTION,
            Never.UNREVIEWED,
            NeverAfterAHotfix.LEFT_OUT,
            NeverOnATrain.RED),
    THE_CUTTER_MAY_GO(
            text -> stage(text, "go", "steps: [{sign-off: {role: maintainer, quorum: 1, cutter-may-go: true}}]"),
            NeverOnATrain.RED),
    NO_REVIEW(text -> stage(text, "promote", """
            steps:
              - open-pull-request:
                  from: "{release}"
                  into: "{production}"
                  clean-branch: "chore/promote-{version}-{production}"
                  title: "chore(release): promote {version} to {production}"
                  needs: [metadata-says-version]
            """), Never.UNREVIEWED, NeverOnATrain.RED),
    /** A release under way was cut under the earlier rules. */
    NO_CHECKS_BEFORE_THE_CUT(text -> stage(text, "cut", "needs: [tag-absent]"), NeverOnATrain.RED),
    /** A train gets the Aegis process, which has none of its stages. */
    ANOTHER_SEED(
            text -> ReleaseRoom.PROCESS,
            NeverOnATrain.BEGUN_ELSEWHERE,
            NeverOnATrain.UNVALIDATED,
            NeverOnATrain.UNREVIEWED,
            NeverOnATrain.UNTICKED,
            NeverOnATrain.OTHER_VERSION,
            NeverOnATrain.OFF_BRANCH,
            NeverOnATrain.RED),
    UNREADABLE(text -> "process: [");

    private final UnaryOperator<String> change;
    private final Set<Rule> allowed;

    /** @param allowed what it no longer forbids */
    ProcessChange(UnaryOperator<String> change, Rule... allowed) {
        this.change = change;
        this.allowed = Set.of(allowed);
    }

    /** The changes that turn the story's process file into a text. */
    static Stream<ProcessChange> making(String text, Story story) {
        return Arrays.stream(values())
                .filter(change -> change.of(story.process()).equals(text));
    }

    boolean allows(Rule rule) {
        return allowed.contains(rule);
    }

    /** Replaces the preset's stage; a file with stages of its own loses those with this name. */
    private static String stage(String text, String name, String keys) {
        return text.contains("stages:")
                ? text.replace("- checks-green: {branch: \"{release}\", required: [lint, test]}", "- tag-absent")
                : text + "stages:\n  - name: " + name + "\n" + keys.indent(4);
    }

    String of(String text) {
        return change.apply(text);
    }

    @Override
    public String toString() {
        return "a process file with “" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + "”";
    }
}
