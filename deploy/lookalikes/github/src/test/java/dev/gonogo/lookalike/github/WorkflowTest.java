package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.actions.ReleasePleaseFault;
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

    private GitHubFixture gitHub;

    @BeforeEach
    void start() {
        gitHub = new GitHubFixture(folder);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private GitHubView.Run cut(String version) {
        gitHub.dispatchCut(version);
        gitHub.waitSeconds(60);
        return gitHub.newestRun(CUT);
    }

    private String reason(GitHubView.Run run) {
        return gitHub.github.log(run.jobs().getFirst().id()).getLast();
    }

    @Test
    @Tag("A-43")
    @Tag("A-44")
    @Tag("A-22")
    void aVersionOutsideThePolicyIsNotCut() {
        assertThat(reason(cut("0.6"))).contains("Unsupported release version 0.6.");
        assertThat(reason(cut("0.6.6-preview.1"))).contains("recovery-only");
        assertThat(gitHub.github.view().branches()).hasSize(2);
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
        var issue = gitHub.github.openIssue("ann", "0.6.6-preview is unusable", "");
        assertThat(reason(recover("99999", "broken", "RECOVERY 0.6.6-preview.1")))
                .contains("was not found");
        assertThat(reason(recover(issue + "", " ", "RECOVERY 0.6.6-preview.1"))).contains("recovery_reason");
        assertThat(reason(recover(issue + "", "broken", "recovery 0.6.6-preview.1")))
                .contains("recovery_confirmation");
        assertThat(recover(issue + "", "broken", "RECOVERY 0.6.6-preview.1").state())
                .isEqualTo("success");
        assertThat(gitHub.newestPull().title()).isEqualTo("chore(release/0.6.6-preview.1): release 0.6.6-preview.1");
    }

    private GitHubView.Run recover(String issue, String reason, String confirmation) {
        var inputs = Fields.object()
                .put("version", "0.6.6-preview.1")
                .put("recovery_release", "true")
                .put("recovery_issue", issue)
                .put("recovery_reason", reason)
                .put("recovery_confirmation", confirmation);
        gitHub.post(
                "/actions/workflows/create-release-branch.yml/dispatches",
                Fields.object().put("ref", "main").put("inputs", inputs));
        gitHub.waitSeconds(60);
        return gitHub.newestRun(CUT);
    }

    @Test
    @Tag("A-55")
    void releasePleaseCanBeMadeToErr() {
        var faults = gitHub.github.faults().jobs();
        faults.releasePlease(ReleasePleaseFault.WRONG_VERSION);
        cut("0.6.6-preview");
        assertThat(gitHub.newestPull().title()).isEqualTo("chore(release/0.6.6-preview): release 0.6.6-preview.1");
        gitHub.github.deleteBranch("release/0.6.6-preview", "ann");
        assertThat(gitHub.newestPull().state()).isEqualTo("closed");

        faults.releasePlease(ReleasePleaseFault.FOREIGN_FILE);
        cut("0.6.6-preview");
        assertThat(filesOf(gitHub.newestPull()).findValuesAsText("filename"))
                .hasSize(6)
                .contains("src/version.ts");
        gitHub.github.deleteBranch("release/0.6.6-preview", "ann");

        faults.releasePlease(ReleasePleaseFault.WRONG_BASELINE);
        cut("0.6.6-preview");
        assertThat(filesOf(gitHub.newestPull()).findValuesAsText("patch"))
                .anySatisfy(patch -> assertThat(patch).contains("v0.6.5-preview.2...v0.6.6-preview"));
    }

    @Test
    void releasePleaseMayOpenNothingOrBeLeftOut() {
        var faults = gitHub.github.faults().jobs();
        faults.releasePlease(ReleasePleaseFault.NO_PULL_REQUEST);
        assertThat(cut("0.6.6-preview").state()).isEqualTo("success");
        assertThat(gitHub.newestRun("Release Please").state()).isEqualTo("success");
        assertThat(reason(gitHub.newestRun("Release Please"))).contains("No user facing commits found");
        gitHub.github.deleteBranch("release/0.6.6-preview", "ann");

        faults.releasePlease(ReleasePleaseFault.NOT_DISPATCHED);
        assertThat(cut("0.6.7-preview").state()).isEqualTo("success");
        assertThat(gitHub.github.view().pulls()).noneMatch(pull -> pull.base().startsWith("release/"));
        assertThat(gitHub.github.view().runs())
                .filteredOn(run -> run.workflow().equals("Release Please"))
                .hasSize(1);
    }

    private JsonNode filesOf(GitHubView.Pull pull) {
        return gitHub.json("/pulls/" + pull.number() + "/files");
    }

    @Test
    void aJobMovesOnItsSchedule() {
        gitHub.dispatchCut("0.6.6-preview");
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("queued");
        gitHub.waitSeconds(1);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("in_progress");
        gitHub.waitSeconds(7);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("in_progress");
        gitHub.waitSeconds(1);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("success");
    }

    @Test
    void aClockThatJumpsLeavesTheSameTimestamps() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.wait(Duration.ofHours(2));
        var job = gitHub.newestRun(CUT).jobs().getFirst();
        assertThat(job.startedAt()).isEqualTo("2026-11-20T10:00:01Z");
        assertThat(job.completedAt()).isEqualTo("2026-11-20T10:00:09Z");
        assertThat(gitHub.newestRun("Release Please").jobs().getFirst().startedAt())
                .isEqualTo("2026-11-20T10:00:10Z");
    }

    @Test
    @Tag("B-30")
    void aWorkflowIsStartedOnABranchOrATagAndOnNoCommit() {
        var tag = gitHub.github.view().tags().getFirst().name();
        assertThat(started(tag)).isEqualTo(204);
        assertThat(gitHub.newestRun(CUT).head()).isEqualTo(tag);
        assertThat(started("refs/tags/" + tag)).isEqualTo(204);
        assertThat(started("develop")).isEqualTo(204);
        assertThat(started(gitHub.github.view().branches().getFirst().sha())).isEqualTo(422);
        assertThat(started("v9.9.9")).isEqualTo(422);
    }

    private int started(String ref) {
        var inputs = Fields.object().put("version", "0.6.6-preview").put("source_branch", "develop");
        return gitHub.post(
                        "/actions/workflows/create-release-branch.yml/dispatches",
                        Fields.object().put("ref", ref).put("inputs", inputs))
                .statusCode();
    }

    @Test
    void speedShortensWhatIsLeft() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(1);
        gitHub.github.speed(8);
        gitHub.waitSeconds(1);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("success");
    }

    @Test
    void aQueueDelaysEveryJob() {
        gitHub.github.faults().jobs().queueDelay(Duration.ofMinutes(5));
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.waitSeconds(299);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("queued");
        gitHub.waitSeconds(1);
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("in_progress");
    }

    @Test
    void workCanBeMovedOnWithoutTime() {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.github.advance();
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("in_progress");
        gitHub.github.advanceToTheEnd();
        assertThat(gitHub.newestPull().mergeableState()).isEqualTo("clean");
    }

    @Test
    void aJobThatHangsGoesOnWhenHealed() {
        gitHub.github.faults().jobs().hang("create-release-branch");
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.wait(Duration.ofHours(6));
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("in_progress");
        gitHub.github.faults().jobs().heal("create-release-branch");
        gitHub.github.tick();
        assertThat(gitHub.newestRun(CUT).state()).isEqualTo("success");
    }

    private GitHubView.Run publish() throws GitAPIException {
        gitHub.dispatchCut("0.6.6-preview");
        gitHub.github.advanceToTheEnd();
        gitHub.github.merge(gitHub.newestPull().number(), "ann");
        var pull = gitHub.github.openPullRequest("release/0.6.6-preview", "main", "ann", "promote");
        gitHub.github.advanceToTheEnd();
        gitHub.github.approve(pull, "bob");
        gitHub.github.merge(pull, "ann");
        gitHub.github.advanceToTheEnd();
        try (var clone = gitHub.cloned("clone")) {
            clone.tag()
                    .setName("v0.6.6-preview")
                    .setMessage("Release v0.6.6-preview")
                    .setSigned(false)
                    .call();
            GitHubFixture.push(clone, GitHubFixture.TOKEN, "refs/tags/v0.6.6-preview");
        }
        gitHub.waitSeconds(300);
        return gitHub.newestRun("Release");
    }

    @Test
    @Tag("A-96")
    @Tag("A-99")
    void onlyTheFailedJobsRunAgainAndNothingIsPublishedTwice() throws GitAPIException {
        gitHub.github.faults().jobs().failAfterWork("publish-typescript-sdk", "npm error code E403");
        var failed = publish();
        assertThat(failed.state()).isEqualTo("failure");
        assertThat(failed.jobs())
                .filteredOn(job -> job.state().equals("skipped"))
                .extracting(GitHubView.Job::name)
                .containsExactly("publish-python-sdk", "cleanup-release-branch");

        gitHub.github.faults().jobs().heal("publish-typescript-sdk");
        var again = gitHub.post("/actions/runs/" + failed.id() + "/rerun-failed-jobs", Fields.object());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(gitHub.post("/actions/runs/" + failed.id() + "/rerun-failed-jobs", Fields.object())
                        .statusCode())
                .isEqualTo(403);
        gitHub.waitSeconds(300);

        var green = gitHub.newestRun("Release");
        assertThat(green.attempt()).isEqualTo(2);
        assertThat(green.state()).isEqualTo("success");
        assertThat(gitHub.json("/actions/runs/" + failed.id() + "/attempts/1/jobs")
                        .path("jobs"))
                .anyMatch(job -> job.path("conclusion").asText().equals("failure"));
        assertThat(gitHub.json("/actions/runs/" + failed.id() + "/jobs?filter=all")
                        .path("total_count")
                        .asInt())
                .isEqualTo(40);
        assertThat(gitHub.github.registries().view().entries())
                .filteredOn(entry -> entry.artifact().name().equals("@onestepat4time/aegis-client"))
                .filteredOn(entry -> entry.artifact().version().equals("0.6.6-preview"))
                .hasSize(1);
    }

    @Test
    @Tag("A-58")
    void theNextReleaseCannotBePromotedDirectly() throws GitAPIException {
        publish();
        gitHub.dispatchCut("0.6.7-preview");
        gitHub.github.advanceToTheEnd();
        gitHub.github.merge(gitHub.newestPull().number(), "ann");
        var direct = gitHub.github.openPullRequest("release/0.6.7-preview", "main", "ann", "promote");
        assertThat(gitHub.pull(direct).mergeableState()).isEqualTo("dirty");
    }

    @Test
    @Tag("A-05")
    @Tag("A-100")
    void theOptionalJobNeverBlocks() throws GitAPIException {
        gitHub.github.faults().jobs().fail("publish-clawhub", "login refused");
        var run = publish();
        assertThat(run.state()).isEqualTo("success");
        assertThat(run.jobs()).anySatisfy(job -> {
            assertThat(job.name()).isEqualTo("publish-clawhub");
            assertThat(job.state()).isEqualTo("failure");
        });
        assertThat(gitHub.json("/git/matching-refs/heads/release/")).isEmpty();
    }

    @Test
    void aJobsLogIsReadByARedirect() {
        var run = cut("0.6");
        var redirect = gitHub.get(GitHubFixture.REPOSITORY + "/actions/jobs/"
                + run.jobs().getFirst().id() + "/logs");
        assertThat(redirect.statusCode()).isEqualTo(302);
        var address = redirect.headers().firstValue("location").orElseThrow();
        assertThat(gitHub.get(address).body()).contains("##[error]Unsupported release version 0.6.");
    }

    @Test
    void aJobAppearsOnceWhatItNeedsIsDone() throws GitAPIException {
        gitHub.github.faults().jobs().hang("Release preflight");
        var run = publish();
        assertThat(run.declaredJobs()).isEqualTo(20);
        assertThat(run.jobs())
                .extracting(GitHubView.Job::name)
                .contains("Release preflight")
                .doesNotContain("attest-npm");
        var answer = gitHub.post("/actions/runs/" + run.id() + "/cancel", Fields.object());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.parse(gitHub.get(GitHubFixture.REPOSITORY + "/actions/runs/" + run.id())
                                .body())
                        .path("conclusion")
                        .asText())
                .isEqualTo("cancelled");
    }
}
