package dev.gonogo.bot.adversary;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** What somebody makes of the process file. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum ProcessChange {
    /** Says the same in other words. */
    WORDS(text -> text + "# by mallory\n"),
    /** Whoever changes it is a maintainer from now on. */
    MALLORY_DECIDES(text -> text.replace("maintainer: [", "maintainer: [" + Scene.MALLORY + ", ")),
    /** The stage of the go looks at nothing that counts. */
    NO_RULES_BEFORE_THE_GO(text -> stage(text, "go", "needs: [tag-absent]")),
    SOURCES_ARE_NAMED(text -> stage(text, "go", "needs: [tag-absent, {accounted-for: [src/, .github/]}]")),
    THE_CUTTER_MAY_GO(
            text -> stage(text, "go", "steps: [{sign-off: {role: maintainer, quorum: 1, cutter-may-go: true}}]")),
    NO_REVIEW(text -> stage(text, "promote", """
            steps:
              - open-pull-request:
                  from: "{release}"
                  into: "{production}"
                  clean-branch: "chore/promote-{version}-{production}"
                  title: "chore(release): promote {version} to {production}"
                  needs: [metadata-says-version]
            """)),
    NO_CHECKS_BEFORE_THE_CUT(text -> stage(text, "cut", "needs: [tag-absent]")),
    UNREADABLE(text -> "process: [");

    private final UnaryOperator<String> change;

    ProcessChange(UnaryOperator<String> change) {
        this.change = change;
    }

    /** In place of what the preset has; a file with stages of its own loses those of this name. */
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
