package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.promotion.AwaitPullRequest;
import java.util.List;

/**
 * A version in the configuration of Release Please. It gives every release this version until somebody removes it.
 *
 * @param line of its key {@code release-as}, from 1
 */
public record LeftOverVersion(int line, String version) {
    public static final String FILE = "release-please-config.json";
    public static final String KEY = "release-as";

    private static final String RULE = "release-as";

    static List<LintFinding> judge(ReleaseProcess process, CalledFiles sources) {
        return process.step(AwaitPullRequest.class).isEmpty()
                ? List.of()
                : sources.leftOverVersions().stream()
                        .map(LeftOverVersion::finding)
                        .toList();
    }

    private LintFinding finding() {
        return new LintFinding(
                RULE,
                FILE,
                line,
                say(
                        "{} is {} here, so Release Please makes every release that version unless told otherwise."
                                + " Remove the"
                                + " key: the version comes from {}.",
                        code(KEY),
                        code(version),
                        code("--release-as")));
    }
}
