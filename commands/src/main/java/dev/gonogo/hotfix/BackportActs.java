package dev.gonogo.hotfix;

import dev.gonogo.process.Act;
import dev.gonogo.process.ReleaseProcess;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is done to bring a hotfix to integration. Branch and pull request have fixed names, so a second try finds what
 * the first one made.
 */
public final class BackportActs {
    private BackportActs() {}

    /**
     * In this order; empty if no backport is to be opened, and if it conflicts, so that nothing is pushed.
     *
     * @param login who asked for it
     */
    public static List<Act> of(ReleaseProcess process, Hotfix hotfix, String login) {
        return hotfix.state() instanceof HotfixState.Owed owed
                        && owed.conflicts().isEmpty()
                ? acts(process, hotfix, owed, login)
                : List.of();
    }

    private static List<Act> acts(ReleaseProcess process, Hotfix hotfix, HotfixState.Owed owed, String login) {
        String branch = HotfixRules.backportBranch(process, hotfix.number());
        String title = hotfix.request().title() + " (backport #" + hotfix.number() + ")";
        return List.of(
                new Act.PushPicked(branch, owed.pick(), title + "\n\n" + sources(owed)),
                new Act.OpenPullRequest(branch, process.branches().integration(), title, body(process, hotfix, login)));
    }

    private static String sources(HotfixState.Owed owed) {
        return owed.sources().stream()
                .map(source -> "(cherry picked from commit " + source + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String body(ReleaseProcess process, Hotfix hotfix, String login) {
        return "Takes #" + hotfix.number() + ", which went to "
                + process.branches().production() + " directly, over to "
                + process.branches().integration() + ". Asked for by " + login
                + ". The next release is not cut before this is merged.";
    }
}
