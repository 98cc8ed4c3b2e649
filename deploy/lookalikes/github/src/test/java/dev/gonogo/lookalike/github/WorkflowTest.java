package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.actions.Mistake;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows seen from outside: schedule, faults, attempts. */
class WorkflowTest {
    private static final String CUT = "Create Release Branch";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private GitHubView.Run cut(String version) {
        desk.dispatchCut(version);
        desk.waitSeconds(60);
        return desk.newestRun(CUT);
    }

    private String reason(GitHubView.Run run) {
        return desk.github.log(run.jobs().getFirst().id()).getLast();
    }

    @Test
    @Tag("A-43")
    @Tag("A-44")
    @Tag("A-22")
    void aVersionOutsideThePolicyIsNotCut() {
        assertThat(reason(cut("0.6"))).contains("Unsupported release version 0.6.");
        assertThat(reason(cut("0.6.6-preview.1"))).contains("recovery-only");
        assertThat(desk.github.view().branches()).hasSize(2);
    }

    @Test
    @Tag("A-46")
    void aSecondActiveReleaseBranchIsRefused() {
        assertThat(cut("0.6.6-preview").state()).isEqualTo("success");
        var second = cut("0.6.7-preview");
        assertThat(second.state()).isEqualTo("failure");
        assertThat(reason(second)).contains("Only one active release branch is allowed: release/0.6.6-preview");
        assertThat(reason(cut("0.6.6-preview"))).contains("already exists");
    }

    @Test
    @Tag("A-45")
    void aRecoveryNeedsItsIssueReasonAndExactConfirmation() {
        var issue = desk.github.openIssue("ann", "0.6.6-preview is unusable", "");
        assertThat(reason(recover("99999", "broken", "RECOVERY 0.6.6-preview.1")))
                .contains("was not found");
        assertThat(reason(recover(issue + "", " ", "RECOVERY 0.6.6-preview.1"))).contains("recovery_reason");
        assertThat(reason(recover(issue + "", "broken", "recovery 0.6.6-preview.1")))
                .contains("recovery_confirmation");
        assertThat(recover(issue + "", "broken", "RECOVERY 0.6.6-preview.1").state())
                .isEqualTo("success");
        assertThat(desk.newestPull().title()).isEqualTo("chore(release/0.6.6-preview.1): release 0.6.6-preview.1");
    }

    private GitHubView.Run recover(String issue, String reason, String confirmation) {
        var inputs = Fields.object()
                .put("version", "0.6.6-preview.1")
                .put("recovery_release", "true")
                .put("recovery_issue", issue)
                .put("recovery_reason", reason)
                .put("recovery_confirmation", confirmation);
        desk.post(
                "/actions/workflows/create-release-branch.yml/dispatches",
                Fields.object().put("ref", "main").put("inputs", inputs));
        desk.waitSeconds(60);
        return desk.newestRun(CUT);
    }

    @Test
    @Tag("A-55")
    void releasePleaseCanBeMadeToErr() {
        var faults = desk.github.faults().jobs();
        faults.releasePlease(Mistake.WRONG_VERSION);
        cut("0.6.6-preview");
        assertThat(desk.newestPull().title()).isEqualTo("chore(release/0.6.6-preview): release 0.6.6-preview.1");
        desk.github.deleteBranch("release/0.6.6-preview", "ann");
        assertThat(desk.newestPull().state()).isEqualTo("closed");

        faults.releasePlease(Mistake.FOREIGN_FILE);
        cut("0.6.6-preview");
        assertThat(filesOf(desk.newestPull()).findValuesAsText("filename"))
                .hasSize(6)
                .contains("src/version.ts");
        desk.github.deleteBranch("release/0.6.6-preview", "ann");

        faults.releasePlease(Mistake.WRONG_BASELINE);
        cut("0.6.6-preview");
        assertThat(filesOf(desk.newestPull()).findValuesAsText("patch"))
                .anySatisfy(patch -> assertThat(patch).contains("v0.6.5-preview.2...v0.6.6-preview"));
    }

    @Test
    void releasePleaseMayOpenNothingOrBeLeftOut() {
        var faults = desk.github.faults().jobs();
        faults.releasePlease(Mistake.NO_PULL_REQUEST);
        assertThat(cut("0.6.6-preview").state()).isEqualTo("success");
        assertThat(desk.newestRun("Release Please").state()).isEqualTo("success");
        assertThat(reason(desk.newestRun("Release Please"))).contains("No user facing commits found");
        desk.github.deleteBranch("release/0.6.6-preview", "ann");

        faults.releasePlease(Mistake.NOT_DISPATCHED);
        assertThat(cut("0.6.7-preview").state()).isEqualTo("success");
        assertThat(desk.github.view().pulls()).noneMatch(pull -> pull.base().startsWith("release/"));
        assertThat(desk.github.view().runs())
                .filteredOn(run -> run.workflow().equals("Release Please"))
                .hasSize(1);
    }

    private JsonNode filesOf(GitHubView.Pull pull) {
        return desk.json("/pulls/" + pull.number() + "/files");
    }

    @Test
    void aJobMovesOnItsSchedule() {
        desk.dispatchCut("0.6.6-preview");
        assertThat(desk.newestRun(CUT).state()).isEqualTo("queued");
        desk.waitSeconds(1);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("in_progress");
        desk.waitSeconds(7);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("in_progress");
        desk.waitSeconds(1);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("success");
    }

    @Test
    void aClockThatJumpsLeavesTheSameTimestamps() {
        desk.dispatchCut("0.6.6-preview");
        desk.wait(Duration.ofHours(2));
        var job = desk.newestRun(CUT).jobs().getFirst();
        assertThat(job.startedAt()).isEqualTo("2026-11-20T10:00:01Z");
        assertThat(job.completedAt()).isEqualTo("2026-11-20T10:00:09Z");
        assertThat(desk.newestRun("Release Please").jobs().getFirst().startedAt())
                .isEqualTo("2026-11-20T10:00:10Z");
    }

    @Test
    @Tag("B-30")
    void aWorkflowIsStartedOnABranchOrATagAndOnNoCommit() {
        var tag = desk.github.view().tags().getFirst().name();
        assertThat(started(tag)).isEqualTo(204);
        assertThat(desk.newestRun(CUT).head()).isEqualTo(tag);
        assertThat(started("refs/tags/" + tag)).isEqualTo(204);
        assertThat(started("develop")).isEqualTo(204);
        assertThat(started(desk.github.view().branches().getFirst().sha())).isEqualTo(422);
        assertThat(started("v9.9.9")).isEqualTo(422);
    }

    private int started(String ref) {
        var inputs = Fields.object().put("version", "0.6.6-preview").put("source_branch", "develop");
        return desk.post(
                        "/actions/workflows/create-release-branch.yml/dispatches",
                        Fields.object().put("ref", ref).put("inputs", inputs))
                .statusCode();
    }

    @Test
    void speedShortensWhatIsLeft() {
        desk.dispatchCut("0.6.6-preview");
        desk.waitSeconds(1);
        desk.github.speed(8);
        desk.waitSeconds(1);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("success");
    }

    @Test
    void aQueueDelaysEveryJob() {
        desk.github.faults().jobs().queueDelay(Duration.ofMinutes(5));
        desk.dispatchCut("0.6.6-preview");
        desk.waitSeconds(299);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("queued");
        desk.waitSeconds(1);
        assertThat(desk.newestRun(CUT).state()).isEqualTo("in_progress");
    }

    @Test
    void workCanBeMovedOnWithoutTime() {
        desk.dispatchCut("0.6.6-preview");
        desk.github.advance();
        assertThat(desk.newestRun(CUT).state()).isEqualTo("in_progress");
        desk.github.advanceToTheEnd();
        assertThat(desk.newestPull().mergeableState()).isEqualTo("clean");
    }

    @Test
    void aJobThatHangsGoesOnWhenHealed() {
        desk.github.faults().jobs().hang("create-release-branch");
        desk.dispatchCut("0.6.6-preview");
        desk.wait(Duration.ofHours(6));
        assertThat(desk.newestRun(CUT).state()).isEqualTo("in_progress");
        desk.github.faults().jobs().heal("create-release-branch");
        desk.github.tick();
        assertThat(desk.newestRun(CUT).state()).isEqualTo("success");
    }

    private GitHubView.Run publish() throws GitAPIException {
        desk.dispatchCut("0.6.6-preview");
        desk.github.advanceToTheEnd();
        desk.github.merge(desk.newestPull().number(), "ann");
        var pull = desk.github.openPullRequest("release/0.6.6-preview", "main", "ann", "promote");
        desk.github.advanceToTheEnd();
        desk.github.approve(pull, "bob");
        desk.github.merge(pull, "ann");
        desk.github.advanceToTheEnd();
        try (var clone = desk.cloned("clone")) {
            clone.tag()
                    .setName("v0.6.6-preview")
                    .setMessage("Release v0.6.6-preview")
                    .setSigned(false)
                    .call();
            Desk.push(clone, Desk.TOKEN, "refs/tags/v0.6.6-preview");
        }
        desk.waitSeconds(300);
        return desk.newestRun("Release");
    }

    @Test
    @Tag("A-96")
    @Tag("A-99")
    void onlyTheFailedJobsRunAgainAndNothingIsPublishedTwice() throws GitAPIException {
        desk.github.faults().jobs().failAfterWork("publish-typescript-sdk", "npm error code E403");
        var failed = publish();
        assertThat(failed.state()).isEqualTo("failure");
        assertThat(failed.jobs())
                .filteredOn(job -> job.state().equals("skipped"))
                .extracting(GitHubView.Job::name)
                .containsExactly("publish-python-sdk", "cleanup-release-branch");

        desk.github.faults().jobs().heal("publish-typescript-sdk");
        var again = desk.post("/actions/runs/" + failed.id() + "/rerun-failed-jobs", Fields.object());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(desk.post("/actions/runs/" + failed.id() + "/rerun-failed-jobs", Fields.object())
                        .statusCode())
                .isEqualTo(403);
        desk.waitSeconds(300);

        var green = desk.newestRun("Release");
        assertThat(green.attempt()).isEqualTo(2);
        assertThat(green.state()).isEqualTo("success");
        assertThat(desk.json("/actions/runs/" + failed.id() + "/attempts/1/jobs")
                        .path("jobs"))
                .anyMatch(job -> job.path("conclusion").asText().equals("failure"));
        assertThat(desk.json("/actions/runs/" + failed.id() + "/jobs?filter=all")
                        .path("total_count")
                        .asInt())
                .isEqualTo(40);
        assertThat(desk.github.registries().view().entries())
                .filteredOn(entry -> entry.artifact().name().equals("@onestepat4time/aegis-client"))
                .filteredOn(entry -> entry.artifact().version().equals("0.6.6-preview"))
                .hasSize(1);
    }

    @Test
    @Tag("A-58")
    void theNextReleaseCannotBePromotedDirectly() throws GitAPIException {
        publish();
        desk.dispatchCut("0.6.7-preview");
        desk.github.advanceToTheEnd();
        desk.github.merge(desk.newestPull().number(), "ann");
        var direct = desk.github.openPullRequest("release/0.6.7-preview", "main", "ann", "promote");
        assertThat(desk.pull(direct).mergeableState()).isEqualTo("dirty");
    }

    @Test
    @Tag("A-05")
    @Tag("A-100")
    void theOptionalJobNeverBlocks() throws GitAPIException {
        desk.github.faults().jobs().fail("publish-clawhub", "login refused");
        var run = publish();
        assertThat(run.state()).isEqualTo("success");
        assertThat(run.jobs()).anySatisfy(job -> {
            assertThat(job.name()).isEqualTo("publish-clawhub");
            assertThat(job.state()).isEqualTo("failure");
        });
        assertThat(desk.json("/git/matching-refs/heads/release/")).isEmpty();
    }

    @Test
    void aJobsLogIsReadByARedirect() {
        var run = cut("0.6");
        var redirect = desk.get(
                Desk.REPOSITORY + "/actions/jobs/" + run.jobs().getFirst().id() + "/logs");
        assertThat(redirect.statusCode()).isEqualTo(302);
        var address = redirect.headers().firstValue("location").orElseThrow();
        assertThat(desk.get(address).body()).contains("##[error]Unsupported release version 0.6.");
    }

    @Test
    void aJobAppearsOnceWhatItNeedsIsDone() throws GitAPIException {
        desk.github.faults().jobs().hang("Release preflight");
        var run = publish();
        assertThat(run.declaredJobs()).isEqualTo(20);
        assertThat(run.jobs())
                .extracting(GitHubView.Job::name)
                .contains("Release preflight")
                .doesNotContain("attest-npm");
        var answer = desk.post("/actions/runs/" + run.id() + "/cancel", Fields.object());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.parse(desk.get(Desk.REPOSITORY + "/actions/runs/" + run.id())
                                .body())
                        .path("conclusion")
                        .asText())
                .isEqualTo("cancelled");
    }
}
