package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAReleasePlease;
import dev.gonogo.memory.SeedAReleasePlease.Outcome;
import dev.gonogo.talk.Button;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cut succeeded, but Release Please, which it dispatched, does not do its work. */
@Tag("A-13")
@Tag("A-48")
class ReleasePleaseTest {
    private static final String PREPARE = "@ann 0.6.6-preview (OneStepAt4time/aegis) prepare";
    private static final String VERSION = "0.6.6-preview";
    private static final String BRANCH = "release/0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private SeedAReleasePlease cut(Outcome outcome) {
        SeedAReleasePlease releasePlease = room.seed.releasePlease();
        releasePlease.will(outcome);
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        return releasePlease;
    }

    private void minutesPass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            room.wait(Duration.ofMinutes(1));
        }
    }

    private Run run() {
        return room.repository().runs().of(SeedA.RELEASE_PLEASE).getFirst();
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private void prepared() {
        room.wait(Duration.ofMinutes(1));
        int number = room.repository().pullRequests().into(BRANCH).getFirst().number();
        room.seed.dryRunPasses(number);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("prepare: #" + number + " is ready: merge it into " + BRANCH);
    }

    @Test
    @Tag("A-93")
    @Tag("A-95")
    @Tag("A-96")
    void aFailureIsToldWithItsJobAndLogAndRunsAgainByAButton() {
        SeedAReleasePlease releasePlease = cut(Outcome.FAILS);

        assertThat(room.board().standing().plain()).startsWith("prepare: stopped");
        assertThat(room.transcript())
                .contains(
                        PREPARE
                                + " stopped: Release Please #1 failed: release-please. Nothing is public yet, so a rerun is"
                                + " safe: fix the cause, and rerun it here or on GitHub.",
                        SeedAReleasePlease.ERROR);
        assertThat(buttons()).containsExactly("Rerun 1 job", "Open run");
        room.says("erin", "status");
        assertThat(ReleaseRoom.plain(room.presses("erin", "Rerun"))).startsWith("Only maintainers");

        assertThat(ReleaseRoom.plain(room.presses("bob", "Rerun")))
                .isEqualTo("Rerunning what failed for 0.6.6-preview: 1 job that did not succeed.");
        room.tick();
        releasePlease.will(Outcome.OPENS_A_PULL_REQUEST);
        releasePlease.runs();
        prepared();
    }

    @Test
    @Tag("A-96")
    void aSecondFailureIsToldAndNamesTheOtherWay() {
        SeedAReleasePlease releasePlease = cut(Outcome.FAILS);
        Button.Choice first = (Button.Choice) room.board().buttons().getFirst();
        assertThat(room.answer("bob", "rerun " + VERSION))
                .isEqualTo("Rerunning what failed for 0.6.6-preview: 1 job that did not succeed.");
        room.tick();
        assertThat(room.answer("carol", "rerun " + VERSION)).startsWith("Nothing can be rerun now.");
        releasePlease.runs();
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript())
                .contains(PREPARE
                        + " stopped: Release Please #1 failed at attempt 2: release-please. Another rerun is safe,"
                        + " but it does not help if the cause is in the release branch itself. Otherwise: /release"
                        + " abandon 0.6.6-preview, fix the cause, and cut again.");
        assertThat(ReleaseRoom.plain(room.presses("bob", first)))
                .as("a button of the first attempt")
                .startsWith("Nothing can be rerun now.");
        minutesPass(5);
        assertThat(run().attempt()).isEqualTo(2);
    }

    @Test
    void aRerunOnGitHubIsAsGoodAsOurs() {
        SeedAReleasePlease releasePlease = cut(Outcome.FAILS);
        room.repository().runs().rerun(run().id());
        releasePlease.will(Outcome.RUNS_ON);
        releasePlease.runs();
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains("Release Please #1 runs, to open the pull request into release/0.6.6-preview")
                .contains("running: release-please");

        releasePlease.will(Outcome.OPENS_A_PULL_REQUEST);
        releasePlease.runs();
        prepared();
    }

    @Test
    void aNewRunByHandIsAsGoodAsARerun() {
        SeedAReleasePlease releasePlease = cut(Outcome.FAILS);
        releasePlease.will(Outcome.OPENS_A_PULL_REQUEST);
        releasePlease.startedOn(BRANCH, VERSION, "dave");

        prepared();
    }

    @Test
    void aRunThatOpensNoPullRequestIsToldOnce() {
        cut(Outcome.OPENS_NOTHING);
        assertThat(room.transcript()).contains("Release Please #1 succeeded; waiting for its pull request into");

        minutesPass(60);
        assertThat(room.transcript())
                .containsOnlyOnce(PREPARE + " stopped: Release Please #1 succeeded, and there is no pull request into"
                        + " release/0.6.6-preview from a branch that starts with release-please--. Likely"
                        + " causes: no commit");
        assertThat(buttons()).containsExactly("Open run");
    }

    @Test
    void aRunThatNobodyDispatchedIsToldOnceAlsoAfterARestart() {
        cut(Outcome.IS_NOT_DISPATCHED);
        assertThat(room.transcript()).contains("waiting for release-please.yml to start for release/0.6.6-preview");

        minutesPass(10);
        room.restart();
        minutesPass(10);
        assertThat(room.transcript())
                .containsOnlyOnce(
                        PREPARE + " stopped: release-please.yml did not start for release/0.6.6-preview: GitHub"
                                + " lists no such run since 2026-11-20 10:00 UTC.");

        room.seed.releasePlease().startedOn(BRANCH, VERSION, "dave");
        prepared();
    }

    @Test
    void aRunThatHangsIsToldOnceAfterHalfAnHour() {
        cut(Outcome.RUNS_ON);
        minutesPass(28);
        assertThat(room.transcript()).doesNotContain("check whether this is stuck");

        minutesPass(90);
        assertThat(room.transcript())
                .containsOnlyOnce(
                        PREPARE + ": Release Please #1 runs, to open the pull request into release/0.6.6-preview."
                                + " The last step was done 2026-11-20 10:01 UTC, so check whether this is stuck.");
    }

    @Test
    @Tag("A-14")
    @Tag("A-54")
    @Tag("A-55")
    void aPullRequestThatIsNotRightIsTold() {
        cut(Outcome.OPENS_A_PULL_REQUEST);
        assertThat(room.transcript()).doesNotContain("@ann prepare");
        int number = room.repository().pullRequests().into(BRANCH).getFirst().number();
        room.seed.dryRunFails(number);
        minutesPass(60);

        assertThat(room.transcript())
                .containsOnlyOnce(
                        PREPARE + ": #" + number + " is not ready to merge: its checks are not green. Checks on ")
                .containsOnlyOnce(PREPARE + ": ");
    }

    @Test
    @Tag("A-50")
    @Tag("A-55")
    void aPullRequestWhoseFilesCarryAnotherVersionIsNotToBeMerged() {
        cut(Outcome.OPENS_A_PULL_REQUEST);
        PullRequest request = room.repository().pullRequests().into(BRANCH).getFirst();
        Map<String, String> chart = Map.of(
                "deploy/helm/aegis/Chart.yaml",
                "apiVersion: v2\nname: aegis\nversion: 0.6.5\nappVersion: \"0.6.6-preview\"\n");
        room.repository().commit(request.head(), SeedA.APP, request.title(), chart);
        room.seed.dryRunPasses(request.number());
        minutesPass(1);

        assertThat(room.board().lines().stream()
                        .flatMap(line -> line.details().stream())
                        .map(line -> line.words().plain()))
                .anyMatch(sentence -> sentence.startsWith("At ")
                        && sentence.contains(
                                " these do not say 0.6.6-preview: deploy/helm/aegis/Chart.yaml /version (0.6.5). "));
        assertThat(room.transcript()).doesNotContain("is ready: merge it");
    }

    @Test
    void aForgeThatIsAwayForAWhileIsToldOnceAndTheReleaseGoesOn() {
        cut(Outcome.OPENS_A_PULL_REQUEST);
        room.forge.lose("GitHub does not take our token (401).");
        minutesPass(14);
        assertThat(room.transcript()).doesNotContain("@ann");

        minutesPass(60);
        assertThat(room.transcript())
                .containsOnlyOnce(
                        PREPARE
                                + ": its state has been unclear for more than 15 minutes: GitHub does not take our"
                                + " token (401). Nothing is done or asked until it is known again; then the release continues by itself.");
        room.forge.restore();
        room.wait(Duration.ofMinutes(5));
        prepared();
    }

    @Test
    @Tag("A-55")
    void whatAnAbandonedAttemptStillOpensIsClearedAwayAfterwards() {
        SeedAReleasePlease releasePlease = cut(Outcome.RUNS_ON);
        room.says("ann", "abandon " + VERSION + " the wrong day");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().head(BRANCH)).as("it is still needed").isPresent();

        releasePlease.will(Outcome.OPENS_A_PULL_REQUEST);
        releasePlease.runs();
        minutesPass(2);

        assertThat(room.repository().pullRequests().into(BRANCH)).noneMatch(PullRequest::open);
        assertThat(room.repository().refs().branches()).containsOnlyKeys("main", "develop");
        assertThat(room.transcript()).contains("0.6.6-preview is abandoned by ann: the wrong day.");
    }
}
