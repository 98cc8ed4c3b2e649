package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Commit;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.Missing;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-41")
class BackportedTest {
    private static final NotBackported QUESTION = new NotBackported(Scene.MAIN, Scene.DEVELOP, Scene.METADATA);
    private static final String BACKPORT =
            " Backport to develop before the cut. A commit there that settles it in another way"
                    + " must name it, as git cherry-pick -x does. To go on all the same:"
                    + " /release override backported <reason>.";
    private final Need need = new Backported();

    @Test
    void heldWhenNothingOnProductionIsMissing() {
        Scene scene = Scene.preview().knows(QUESTION, List.of());

        held(need.judge(scene.situation()), "Everything that went to main directly is in develop.");
    }

    @Test
    @Tag("A-106")
    void oneMissingHotfixIsNamed() {
        Scene scene =
                Scene.preview().knows(QUESTION, List.of(Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner")));

        notHeld(
                need.judge(scene.situation()),
                "1 commit is on main but not in develop yet: 1122334 fix(ci): pin the runner, author dave, 2026-11-20 11:55"
                        + " UTC." + BACKPORT);
    }

    @Test
    @Tag("A-106")
    void whatTookABackportBackIsNamed() {
        Missing fix = new Missing(
                Fixes.by(Scene.id("1122334"), "fix(ci): pin the runner"),
                Optional.of(new Commit(Scene.id("5566778"), "Revert \"fix(ci): pin the runner\"")));
        Finding finding =
                need.judge(Scene.preview().knows(QUESTION, List.of(fix)).situation());

        notHeld(
                finding,
                "1 commit is on main but not in develop yet: 1122334 fix(ci): pin the runner, author dave, 2026-11-20 11:55"
                        + " UTC (dropped there by 5566778 Revert \"fix(ci): pin the runner\")." + BACKPORT);
        assertThat(finding.about()).isEqualTo(Scene.id("1122334"));
    }

    @Test
    void onePullRequestTellsWhereAllAreShown() {
        Scene scene = Scene.preview()
                .knows(QUESTION, List.of(Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner")))
                .knows(
                        new PullRequestsInto("main"),
                        List.of(Requests.between(2437, "topic", "main", PullRequest.State.CLOSED)));

        assertThat(need.judge(scene.situation()).words().spans())
                .contains(
                        Words.link("1122334", "https://github.com/OneStepAt4time/aegis/commit/" + Scene.id("1122334")));
    }

    @Test
    void whatIsMissingIsTheSameInWhateverOrderItIsFound() {
        Missing one = Fixes.missing(Scene.id("1"), "fix: one");
        Missing two = Fixes.missing(Scene.id("2"), "fix: two");

        assertThat(need.judge(Scene.preview().knows(QUESTION, List.of(two, one)).situation())
                        .about())
                .isEqualTo(Scene.id("1") + " " + Scene.id("2"));
    }

    @Test
    void ofManyMissingHotfixesFiveAreNamedAndAllAreCounted() {
        List<Missing> missing = IntStream.range(0, 7)
                .mapToObj(number -> Fixes.missing(Scene.id("000000" + number), "fix " + number))
                .toList();
        Scene scene = Scene.preview().knows(QUESTION, missing);

        notHeld(
                need.judge(scene.situation()),
                "7 commits are on main but not in develop yet: 0000000 fix 0, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000001 fix 1, author dave, 2026-11-20 11:55 UTC; 0000002 fix 2, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000003 fix 3, author dave, 2026-11-20 11:55 UTC; 0000004 fix 4, author dave, 2026-11-20 11:55 UTC;"
                        + " and 2 more." + BACKPORT);
    }

    @Test
    void cannotTellWithoutGit() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
    }

    @Test
    void cannotTellWhenABranchIsMissing() {
        cannotTell(need.judge(Scene.preview().without("main").situation()), "there is no branch main");
    }

    @Test
    @Tag("A-106")
    void aRecoveryMayBeCutBeforeABackport() {
        Missing one = Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner");
        Scene scene = Scene.recovery();

        noted(
                need.judge(scene.knows(QUESTION, List.of(one)).situation()),
                "1 backport of main still owed to the next normal release; a recovery may be cut before.");
        noted(
                need.judge(scene.knows(QUESTION, List.of(one, one)).situation()),
                "2 backports of main still owed to the next normal release; a recovery may be cut before.");
        held(need.judge(scene.knows(QUESTION, List.of()).situation()), "No backport is owed.");
    }
}
