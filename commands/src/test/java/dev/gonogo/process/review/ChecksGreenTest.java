package dev.gonogo.process.review;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-38")
class ChecksGreenTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private static final String NOT_COUNTED =
            " Not counted: ci, posted as green by dave (2026-11-20 11:55 UTC). A status posted by a person or a"
                    + " workflow only counts if the process file names the account.";

    private final Need ofDevelop = new ChecksGreen("develop", List.of("ci"));
    private final Need all = new ChecksGreen("develop", List.of());

    private static Finding judge(Need need, Check... checks) {
        return need.judge(Scene.preview()
                .knows(new ChecksOf(Scene.DEVELOP), List.of(checks))
                .situation());
    }

    private static Check check(String name, Check.State state) {
        return new Check(name, state, "https://github.com/checks/" + name);
    }

    private static Check posted(String name, Check.State state) {
        return by("dave", name, state);
    }

    private static Check by(String login, String name, Check.State state) {
        return new Check(name, state, "", new CheckSource.Person(login, Scene.NOW.minusSeconds(300)));
    }

    @Test
    void heldWhenTheRequiredCheckIsGreen() {
        held(
                judge(ofDevelop, check("ci", Check.State.GREEN), check("docs", Check.State.RED)),
                "Required check ci is green on a1b2c3d of develop.");
    }

    @Test
    void aFailedCheckIsNamed() {
        notHeld(
                judge(ofDevelop, check("ci", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci failed.");
    }

    @Test
    void aRunningCheckIsNotGreen() {
        pending(
                judge(ofDevelop, check("ci", Check.State.RUNNING)),
                "Checks on a1b2c3d of develop are not done: ci is still running.");
    }

    @Test
    void aSkippedRequiredCheckIsNotGreen() {
        notHeld(
                judge(ofDevelop, check("ci", Check.State.SKIPPED)),
                "Checks on a1b2c3d of develop are not green: ci was skipped.");
    }

    @Test
    void aRequiredCheckThatDidNotRunIsNotGreen() {
        pending(
                judge(ofDevelop, check("ci / lint", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not done: ci has not run.");
    }

    @Test
    void noChecksAtAllIsNotGreen() {
        pending(
                judge(ofDevelop),
                "No checks ran on a1b2c3d of develop. A push with a workflow's default token starts none: start the checks by"
                        + " hand.");
        assertThat(judge(all).blocks()).isTrue();
    }

    @Test
    void withoutNamesAllThatRanMustBeGreenAndSkippedOnesDoNotCount() {
        held(
                judge(all, check("ci", Check.State.GREEN), check("deploy", Check.State.SKIPPED)),
                "All checks are green on a1b2c3d of develop.");
        notHeld(
                judge(all, check("ci", Check.State.RED), check("docs", Check.State.RUNNING)),
                "Checks on a1b2c3d of develop are not green: ci failed, docs is still running.");
        notHeld(
                judge(all, check("ci", Check.State.GREEN), check("ci (20)", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci (20) failed.");
        notHeld(judge(all, check("ci", Check.State.SKIPPED)), "All checks on a1b2c3d of develop were skipped.");
    }

    @Test
    @Tag("A-14")
    @Tag("A-54")
    @Tag("A-63")
    void ofAPullRequestItsPresentHeadCounts() {
        Need dryRun = new ChecksGreen("", List.of("Release Dry Run"));
        List<Check> checks = new ArrayList<>();
        checks.add(check("Release Dry Run", Check.State.GREEN));
        Scene scene = Scene.preview().knows(new ChecksOf(Requests.HEAD), checks);

        held(dryRun.judge(scene.about(REQUEST)), "Required check Release Dry Run is green on beef000 of #2436.");
        assertThat(dryRun.ofPullRequest()).isTrue();
        assertThat(ofDevelop.ofPullRequest()).isFalse();
    }

    @Test
    @Tag("A-54")
    void aPullRequestWithoutChecksIsToldTheKnownCause() {
        Need dryRun = new ChecksGreen("", List.of("Release Dry Run"));
        Scene scene = Scene.preview().knows(new ChecksOf(Requests.HEAD), List.of());

        pending(
                dryRun.judge(scene.about(REQUEST)),
                "No checks ran on beef000 of #2436. A pull request opened with a workflow's default token gets none: close"
                        + " and reopen it, or start the checks by hand.");
    }

    @Test
    void ofAMatrixEveryRunMustBeGreen() {
        held(
                judge(ofDevelop, check("ci (20)", Check.State.GREEN), check("ci (22)", Check.State.GREEN)),
                "Required check ci is green on a1b2c3d of develop.");
        notHeld(
                judge(
                        ofDevelop,
                        check("ci (20, ubuntu)", Check.State.GREEN),
                        check("ci (22, ubuntu)", Check.State.RED),
                        check("ci (24, ubuntu)", Check.State.RUNNING)),
                "Checks on a1b2c3d of develop are not green: ci (22, ubuntu) failed, ci (24, ubuntu) is still running.");
        notHeld(
                judge(ofDevelop, check("ci", Check.State.GREEN), check("ci (22)", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci (22) failed.");
    }

    @Test
    void oneRunOfAMatrixMayBeRequiredByItself() {
        held(
                judge(
                        new ChecksGreen("develop", List.of("ci (22)")),
                        check("ci (20)", Check.State.RED),
                        check("ci (22)", Check.State.GREEN)),
                "Required check ci (22) is green on a1b2c3d of develop.");
    }

    @Test
    void aLongerNameIsAnotherCheck() {
        pending(
                judge(
                        ofDevelop,
                        check("cis", Check.State.GREEN),
                        check("ci-e2e (20)", Check.State.GREEN),
                        check("ci e2e", Check.State.GREEN),
                        check("ci(20)", Check.State.GREEN),
                        check("CI", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not done: ci has not run.");
    }

    @Test
    void theJobsOfACalledWorkflowAreRequiredByTheirWholeName() {
        Check[] called = {
            check("ci / lint", Check.State.GREEN),
            check("ci / test (20)", Check.State.GREEN),
            check("ci / test (22)", Check.State.GREEN),
            check("ci (20) / build (x)", Check.State.GREEN)
        };
        held(
                judge(new ChecksGreen("develop", List.of("ci / lint", "ci / test")), called),
                "Required checks ci / lint, ci / test are green on a1b2c3d of develop.");
        pending(judge(ofDevelop, called), "Checks on a1b2c3d of develop are not done: ci has not run.");
    }

    @Test
    void ofTwoChecksWithOneNameTheWorstCounts() {
        notHeld(
                judge(ofDevelop, check("ci", Check.State.GREEN), check("ci", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci failed.");
        pending(
                judge(ofDevelop, check("ci", Check.State.RUNNING), check("ci", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not done: ci is still running.");
    }

    @Test
    void aSkippedCheckBesideOneThatRanCountsForNothing() {
        held(
                judge(ofDevelop, check("ci", Check.State.SKIPPED), check("ci (20)", Check.State.GREEN)),
                "Required check ci is green on a1b2c3d of develop.");
        notHeld(
                judge(ofDevelop, check("ci", Check.State.SKIPPED), check("ci (20)", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci (20) failed.");
    }

    /** Anybody with write access can post a status with any name. */
    @Test
    void aStatusThatAPersonPostedMakesNoCheckGreen() {
        Check posted = posted("ci", Check.State.GREEN);
        pending(
                judge(ofDevelop, check("docs", Check.State.GREEN), posted),
                "Checks on a1b2c3d of develop are not done: ci has not run." + NOT_COUNTED);
        notHeld(
                judge(ofDevelop, check("ci", Check.State.RED), posted),
                "Checks on a1b2c3d of develop are not green: ci failed." + NOT_COUNTED);
        notHeld(
                judge(ofDevelop, check("ci", Check.State.SKIPPED), posted),
                "Checks on a1b2c3d of develop are not green: ci was skipped." + NOT_COUNTED);
        held(
                judge(ofDevelop, check("ci", Check.State.GREEN), posted),
                "Required check ci is green on a1b2c3d of develop.");
    }

    @Test
    void aPersonPostsNoRunOfAMatrix() {
        pending(
                judge(ofDevelop, check("ci (20)", Check.State.RUNNING), posted("ci (22)", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not done: ci (20) is still running. Not counted: ci (22), posted as green"
                        + " by dave (2026-11-20 11:55 UTC). A status posted by a person or a workflow only counts if"
                        + " the process file names the account.");
    }

    @Test
    void aFailureThatAPersonPostedHoldsAsOnGitHub() {
        notHeld(
                judge(ofDevelop, check("ci", Check.State.GREEN), posted("ci", Check.State.RED)),
                "Checks on a1b2c3d of develop are not green: ci failed (posted by dave, 2026-11-20 11:55 UTC).");
        pending(
                judge(all, check("ci", Check.State.GREEN), posted("load test", Check.State.RUNNING)),
                "Checks on a1b2c3d of develop are not done: load test is still running (posted by dave, 2026-11-20 11:55"
                        + " UTC).");
    }

    @Test
    void withoutNamesWhatPeoplePostedAsGreenIsNoCheckThatRan() {
        held(
                judge(all, check("ci", Check.State.GREEN), posted("load test", Check.State.GREEN)),
                "All checks are green on a1b2c3d of develop.");
        pending(
                judge(all, posted("ci", Check.State.GREEN)),
                "No checks ran on a1b2c3d of develop. A push with a workflow's default token starts none: start the checks by"
                        + " hand." + NOT_COUNTED);
    }

    private static Check status(String login, Check.State state, int minutesAgo) {
        return new Check(
                "ci",
                state,
                "",
                CheckSource.status(login, login.endsWith("[bot]"), Scene.NOW.minusSeconds(60L * minutesAgo)));
    }

    @Test
    void aStatusThatAWorkflowPostedMakesNothingGreen() {
        pending(
                judge(ofDevelop, status("github-actions[bot]", Check.State.GREEN, 5)),
                "Checks on a1b2c3d of develop are not done: ci has not run. Not counted: ci, posted as green by"
                        + " github-actions[bot] (2026-11-20 11:55 UTC). A status posted by a person or a workflow"
                        + " only counts if the process file names the account.");
        notHeld(
                judge(ofDevelop, check("ci", Check.State.GREEN), status("GitHub-Actions[bot]", Check.State.RED, 5)),
                "Checks on a1b2c3d of develop are not green: ci failed (posted by GitHub-Actions[bot], 2026-11-20 11:55"
                        + " UTC).");
        Need named =
                new ChecksGreen("develop", List.of(new RequiredCheck("ci", List.of("github-actions[bot]"))), List.of());
        held(
                judge(named, status("github-actions[bot]", Check.State.GREEN, 5)),
                "Required check ci is green on a1b2c3d of develop.");
    }

    @Test
    void aStatusOfAnAppCounts() {
        held(
                judge(ofDevelop, status("acme-ci[bot]", Check.State.GREEN, 5)),
                "Required check ci is green on a1b2c3d of develop.");
        notHeld(
                judge(ofDevelop, status("acme-ci[bot]", Check.State.RED, 5)),
                "Checks on a1b2c3d of develop are not green: ci failed.");
        Need fromJenkins =
                new ChecksGreen("develop", List.of(new RequiredCheck("ci", List.of("acme-jenkins"))), List.of());
        pending(
                judge(fromJenkins, status("acme-ci[bot]", Check.State.GREEN, 5)),
                "Checks on a1b2c3d of develop are not done: ci has not come from acme-jenkins. Not counted: ci, green by"
                        + " acme-ci[bot] (2026-11-20 11:55 UTC).");
    }

    @Test
    void ofTheStatusesOfANameTheNewestThatCountsStands() {
        Check failed = status("dave", Check.State.RED, 9);
        Check green = status("acme-ci[bot]", Check.State.GREEN, 5);
        held(judge(ofDevelop, failed, green), "Required check ci is green on a1b2c3d of develop.");
        held(judge(ofDevelop, green, failed), "Required check ci is green on a1b2c3d of develop.");
        held(
                judge(ofDevelop, status("old-ci[bot]", Check.State.RED, 9), green),
                "Required check ci is green on a1b2c3d of develop.");
        notHeld(
                judge(ofDevelop, status("dave", Check.State.RED, 1), green),
                "Checks on a1b2c3d of develop are not green: ci failed (posted by dave, 2026-11-20 11:59 UTC).");
    }

    @Test
    void aNewerStatusThatDoesNotCountHidesNone() {
        notHeld(
                judge(ofDevelop, status("dave", Check.State.GREEN, 1), status("acme-ci[bot]", Check.State.RED, 5)),
                "Checks on a1b2c3d of develop are not green: ci failed. Not counted: ci, posted as green by dave (2026-11-20"
                        + " 11:59 UTC). A status posted by a person or a workflow only counts if the process file"
                        + " names the account.");
        Need fromAcme =
                new ChecksGreen("develop", List.of(new RequiredCheck("ci", List.of("acme-ci[bot]"))), List.of());
        held(
                judge(fromAcme, status("dave", Check.State.RED, 1), status("acme-ci[bot]", Check.State.GREEN, 5)),
                "Required check ci is green on a1b2c3d of develop.");
    }

    @Test
    void ofTwoStatusesOfOneMomentTheOneThatIsNotGreenStands() {
        Check green = status("acme-ci[bot]", Check.State.GREEN, 5);
        Check failed = status("other-ci[bot]", Check.State.RED, 5);
        for (Need need : List.of(ofDevelop, all)) {
            assertThat(judge(need, green, failed).verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
            assertThat(judge(need, failed, green).verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
        }
    }

    @Test
    void aStatusHidesNoCheckRunOfItsName() {
        notHeld(
                judge(ofDevelop, check("ci", Check.State.RED), status("acme-ci[bot]", Check.State.GREEN, 1)),
                "Checks on a1b2c3d of develop are not green: ci failed.");
    }

    @Test
    void aCheckThatMustComeFromAnAccountCountsFromNoOther() {
        Need fromJenkins =
                new ChecksGreen("develop", List.of(new RequiredCheck("ci", List.of("acme-jenkins"))), List.of());

        held(
                judge(fromJenkins, check("ci", Check.State.RED), by("Acme-Jenkins", "ci", Check.State.GREEN)),
                "Required check ci is green on a1b2c3d of develop.");
        pending(
                judge(fromJenkins, check("ci", Check.State.GREEN), posted("ci", Check.State.RED)),
                "Checks on a1b2c3d of develop are not done: ci has not come from acme-jenkins. Not counted: ci, green by"
                        + " github-actions[bot]; ci, posted as failed by dave (2026-11-20 11:55 UTC). A status"
                        + " posted by a person or a workflow only counts if the process file names the account.");
        notHeld(
                judge(fromJenkins, by("acme-jenkins", "ci", Check.State.RED), check("ci", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not green: ci failed (posted by acme-jenkins, 2026-11-20 11:55 UTC). Not"
                        + " counted: ci, green by github-actions[bot].");
    }

    @Test
    void aCheckMayBeBoundToAnApp() {
        Need fromActions =
                new ChecksGreen("develop", List.of(new RequiredCheck("ci", List.of("github-actions[bot]"))), List.of());

        held(judge(fromActions, check("ci", Check.State.GREEN)), "Required check ci is green on a1b2c3d of develop.");
        pending(
                judge(
                        fromActions,
                        new Check("ci", Check.State.GREEN, "", new CheckSource.App("some-app[bot]")),
                        posted("ci", Check.State.GREEN)),
                "Checks on a1b2c3d of develop are not done: ci has not come from github-actions[bot]. Not counted: ci, green"
                        + " by some-app[bot]; ci, posted as green by dave (2026-11-20 11:55 UTC). A status posted by"
                        + " a person or a workflow only counts if the process file names the account.");
    }

    @Test
    void aLongListIsCutShort() {
        Check[] many = IntStream.rangeClosed(1, 7)
                .mapToObj(run -> check("ci (" + run + ")", Check.State.RED))
                .toArray(Check[]::new);

        notHeld(
                judge(ofDevelop, many),
                "Checks on a1b2c3d of develop are not green: ci (1) failed, ci (2) failed, ci (3) failed, ci (4) failed,"
                        + " ci (5) failed and 2 more.");
        assertThat(judge(ofDevelop, Arrays.copyOf(many, 5)).words().plain()).endsWith("ci (5) failed.");
    }

    @Test
    void cannotTellWithoutTheForgeOrTheBranch() {
        cannotTell(ofDevelop.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
        cannotTell(
                ofDevelop.judge(Scene.preview().without("develop").situation()),
                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there");
    }
}
