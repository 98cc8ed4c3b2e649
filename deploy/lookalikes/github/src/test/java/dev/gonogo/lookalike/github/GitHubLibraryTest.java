package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHIssueStateReason;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReviewState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHWorkflowRun;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/** The library that the bot uses can read what the look-alike writes. */
class GitHubLibraryTest {
    @TempDir
    Path folder;

    private GitHubFixture gitHub;
    private GHRepository repository;
    private GitHub library;

    @BeforeEach
    void start() throws IOException {
        gitHub = new GitHubFixture(folder);
        var root = gitHub.github.apiUrl().toString();
        library = new GitHubBuilder()
                .withEndpoint(root.substring(0, root.length() - 1))
                .withOAuthToken(GitHubFixture.TOKEN)
                .build();
        repository = library.getRepository("OneStepAt4time/aegis");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void itReadsTheRepository() throws IOException {
        library.checkApiUrlValidity();
        assertThat(library.getMyself().getLogin()).isEqualTo(GitHubFixture.LOGIN);
        assertThat(repository.getDefaultBranch()).isEqualTo("main");
        assertThat(repository.getBranches()).containsKeys("main", "develop");
        assertThat(repository.getBranch("develop").isProtected()).isTrue();
        assertThat(repository.getRef("heads/main").getObject().getType()).isEqualTo("commit");
        assertThat(repository.listTags().toList()).hasSize(5);
        assertThat(repository.getFileContent("package.json", "develop").read())
                .asString(StandardCharsets.UTF_8)
                .contains("0.6.5-preview.3");
        assertThat(repository.getCompare("main", "develop").getAheadBy()).isEqualTo(4);
        assertThat(repository
                        .getReleaseByTagName("v0.6.5-preview.3")
                        .listAssets()
                        .toList())
                .hasSize(3);
        assertThat(repository.getCommit("develop").listFiles().toList()).hasSize(1);
        assertThatThrownBy(() -> repository.getRef("heads/absent")).isInstanceOf(GHFileNotFoundException.class);
    }

    @Test
    void itDispatchesAndFollowsRuns() throws IOException {
        var workflow = repository.getWorkflow("create-release-branch.yml");
        workflow.dispatch("main", Map.of("version", "0.6.6-preview", "source_branch", "develop"));
        gitHub.waitSeconds(60);

        GHWorkflowRun run = workflow.listRuns().toList().getFirst();
        assertThat(run.getConclusion()).isEqualTo(GHWorkflowRun.Conclusion.SUCCESS);
        assertThat(run.getHeadBranch()).isEqualTo("main");
        var jobs = run.listJobs().toList();
        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job.getName()).isEqualTo("create-release-branch");
            assertThat(job.getCompletedAt()).isAfter(job.getStartedAt());
        });
        String log = jobs.getFirst().downloadLogs(stream -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(log).contains("Created release/0.6.6-preview");
    }

    @Test
    void itOpensReadsAndMergesAPullRequest() throws IOException {
        GHPullRequest pull = repository.createPullRequest("promote", "develop", "main", "as agreed");
        gitHub.github.approve(pull.getNumber(), "bob");
        gitHub.waitSeconds(60);

        var same = repository.getPullRequest(pull.getNumber());
        assertThat(same.listReviews().toList())
                .singleElement()
                .satisfies(review -> assertThat(review.getState()).isEqualTo(GHPullRequestReviewState.APPROVED));
        assertThat(repository.getCheckRuns(same.getHead().getSha()).toList())
                .extracting(check -> check.getName())
                .containsOnly("lint", "test (20)", "test (22)");
        assertThat(same.listFiles().toList()).hasSize(4);
        assertThat(same.listCommits().toList()).hasSize(4);
        assertThat(same.getMergeable()).as("looked at twice by the library").isTrue();
        assertThat(repository.getPullRequest(pull.getNumber()).getMergeableState())
                .isEqualTo("clean");

        same.merge("as agreed", same.getHead().getSha(), GHPullRequest.MergeMethod.SQUASH);
        assertThat(repository.getPullRequest(pull.getNumber()).isMerged()).isTrue();
        assertThat(repository
                        .queryPullRequests()
                        .state(GHIssueState.CLOSED)
                        .base("main")
                        .list()
                        .toList())
                .hasSize(1);
    }

    @Test
    void itReadsMilestonesAndWhatIsInThem() throws IOException {
        gitHub.github.createMilestone("v0.6.6", "dave");
        var number = gitHub.github.openIssue("erin", "The login is slow", "", List.of("bug"));
        gitHub.github.putIntoMilestone(number, "v0.6.6");

        var milestone = repository.listMilestones(GHIssueState.ALL).toList().getFirst();
        assertThat(milestone.getTitle()).isEqualTo("v0.6.6");
        assertThat(milestone.getOpenIssues()).isEqualTo(1);
        var issue = repository.getIssue(number);
        assertThat(issue.getMilestone().getNumber()).isEqualTo(milestone.getNumber());
        issue.setMilestone(null);
        assertThat(repository.getIssue(number).getMilestone()).isNull();
        issue.close(GHIssueStateReason.NOT_PLANNED);
        assertThat(repository.getIssue(number).getStateReason()).isEqualTo(GHIssueStateReason.NOT_PLANNED);
    }
}
