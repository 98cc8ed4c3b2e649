package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.actions.Attempt;
import dev.gonogo.lookalike.actions.Conclusion;
import dev.gonogo.lookalike.actions.Job;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.actions.WorkflowRun;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Workflows, runs, jobs and check runs as GitHub writes them. */
final class RunJson {
    private static final long SUITES = 40_000_000_000L;

    private final GitHubState gitHub;
    private final RepositoryJson repository;

    RunJson(GitHubState gitHub) {
        this.gitHub = gitHub;
        repository = new RepositoryJson(gitHub);
    }

    ObjectNode workflow(WorkflowDefinition workflow) {
        var id = gitHub.workflows.id(workflow);
        var since = Instant.parse("2025-06-01T00:00:00Z");
        return Fields.object()
                .put("id", id)
                .put("node_id", "W_" + id)
                .put("name", workflow.name())
                .put("path", workflow.path())
                .put("state", "active")
                .put("created_at", since)
                .put("updated_at", since)
                .put("url", gitHub.links.api("actions/workflows/" + id))
                .put("html_url", gitHub.links.page("blob/" + gitHub.defaultBranch() + "/" + workflow.path()))
                .put("badge_url", gitHub.links.page("workflows/" + workflow.file() + "/badge.svg"))
                .node();
    }

    ObjectNode run(WorkflowRun run) {
        return run(run, run.latest());
    }

    /** The run as it was in one of its attempts. */
    ObjectNode run(WorkflowRun run, Attempt attempt) {
        var url = gitHub.links.api("actions/runs/" + run.id());
        return Fields.object()
                .put("id", run.id())
                .put("name", run.definition().name())
                .put("node_id", "WFR_" + run.id())
                .put("head_branch", run.trigger().head())
                .put("head_sha", run.trigger().sha())
                .put("path", run.definition().path())
                .put("display_title", run.title())
                .put("run_number", run.number())
                .put("event", run.trigger().event().wire())
                .put("status", attempt.status().wire())
                .put("conclusion", wire(attempt.conclusion()))
                .put("workflow_id", gitHub.workflows.id(run.definition()))
                .put("check_suite_id", suite(run))
                .put("check_suite_node_id", "CS_" + suite(run))
                .put("url", url)
                .put("html_url", gitHub.links.page("actions/runs/" + run.id()))
                .put("pull_requests", Json.array(pullRequests(run)))
                .put("created_at", run.createdAt())
                .put("updated_at", attempt.updatedAt())
                .put("run_started_at", attempt.startedAt())
                .put("actor", gitHub.people.simple(run.trigger().actor()))
                .put("triggering_actor", gitHub.people.simple(attempt.actor()))
                .put("run_attempt", attempt.number())
                .put("referenced_workflows", Json.array(List.of()))
                .put("jobs_url", url + "/jobs")
                .put("logs_url", url + "/logs")
                .put("check_suite_url", gitHub.links.api("check-suites/" + suite(run)))
                .put("artifacts_url", url + "/artifacts")
                .put("cancel_url", url + "/cancel")
                .put("rerun_url", url + "/rerun")
                .put("previous_attempt_url", previous(url, attempt))
                .put("workflow_url", gitHub.links.api("actions/workflows/" + gitHub.workflows.id(run.definition())))
                .put("head_commit", headCommit(run))
                .put("repository", repository.minimal())
                .put("head_repository", repository.minimal())
                .node();
    }

    private static @Nullable String previous(String url, Attempt attempt) {
        return attempt.number() == 1 ? null : url + "/attempts/" + (attempt.number() - 1);
    }

    private List<ObjectNode> pullRequests(WorkflowRun run) {
        return gitHub.pulls.find(run.trigger().pullRequest()).stream()
                .map(pull -> Fields.object()
                        .put("id", 2_000_000_000L + pull.number())
                        .put("number", pull.number())
                        .put("url", gitHub.links.api("pulls/" + pull.number()))
                        .put("head", shortEnd(pull.head(), pull.headSha()))
                        .put("base", shortEnd(pull.base(), pull.baseSha()))
                        .node())
                .toList();
    }

    private Fields shortEnd(String branch, String sha) {
        return Fields.object().put("ref", branch).put("sha", sha).put("repo", repository.minimal());
    }

    private Fields headCommit(WorkflowRun run) {
        var commit = gitHub.git.commit(ObjectId.fromString(run.trigger().sha()));
        var author = commit.getAuthorIdent();
        return Fields.object()
                .put("id", commit.name())
                .put("tree_id", commit.getTree().name())
                .put("message", commit.getFullMessage())
                .put("timestamp", commit.getCommitterIdent().getWhenAsInstant())
                .put("author", Fields.object().put("name", author.getName()).put("email", author.getEmailAddress()))
                .put("committer", Fields.object().put("name", author.getName()).put("email", author.getEmailAddress()));
    }

    ObjectNode job(WorkflowRun run, Job job) {
        return Fields.object()
                .put("id", job.id())
                .put("run_id", run.id())
                .put("workflow_name", run.definition().name())
                .put("head_branch", run.trigger().head())
                .put("run_url", gitHub.links.api("actions/runs/" + run.id()))
                .put("run_attempt", job.attempt())
                .put("node_id", "CR_" + job.id())
                .put("head_sha", run.trigger().sha())
                .put("url", gitHub.links.api("actions/jobs/" + job.id()))
                .put("html_url", pageOf(run, job))
                .put("status", job.status().wire())
                .put("conclusion", wire(job.conclusion()))
                .put("created_at", job.createdAt())
                .put("started_at", job.startedAt() == null ? job.createdAt() : job.startedAt())
                .put("completed_at", job.completedAt())
                .put("name", job.name())
                .put("steps", Json.array(steps(job)))
                .put("check_run_url", gitHub.links.api("check-runs/" + job.id()))
                .put("labels", Json.texts(List.of("ubuntu-latest")))
                .put("runner_id", 1)
                .put("runner_name", "GitHub Actions 1")
                .put("runner_group_id", 0)
                .put("runner_group_name", "GitHub Actions")
                .node();
    }

    ObjectNode artifact(WorkflowRun run, Uploads.Upload upload) {
        var url = gitHub.links.api("actions/artifacts/" + upload.id());
        return Fields.object()
                .put("id", upload.id())
                .put("node_id", "A_" + upload.id())
                .put("name", upload.name())
                .put("size_in_bytes", upload.bytes())
                .put("url", url)
                .put("archive_download_url", url + "/zip")
                .put("expired", gitHub.uploads.expired(upload))
                .put("created_at", upload.createdAt())
                .put("updated_at", upload.createdAt())
                .put("expires_at", upload.expiresAt())
                .put(
                        "workflow_run",
                        Fields.object()
                                .put("id", run.id())
                                .put("head_branch", run.trigger().head())
                                .put("head_sha", run.trigger().sha()))
                .node();
    }

    private static List<ObjectNode> steps(Job job) {
        if (job.startedAt() == null || job.conclusion() == Conclusion.SKIPPED) {
            return List.of();
        }
        return List.of(Fields.object()
                .put("name", "Run " + job.name())
                .put("status", job.status().wire())
                .put("conclusion", wire(job.conclusion()))
                .put("number", 1)
                .put("started_at", job.startedAt())
                .put("completed_at", job.completedAt())
                .node());
    }

    private String pageOf(WorkflowRun run, Job job) {
        return gitHub.links.page("actions/runs/" + run.id() + "/job/" + job.id());
    }

    ObjectNode check(Checks.Check check) {
        var job = check.job();
        var url = gitHub.links.api("check-runs/" + job.id());
        return Fields.object()
                .put("id", job.id())
                .put("name", job.name())
                .put("node_id", "CR_" + job.id())
                .put("head_sha", check.run().trigger().sha())
                .put("external_id", "job-" + job.id())
                .put("url", url)
                .put("html_url", pageOf(check.run(), job))
                .put("details_url", pageOf(check.run(), job))
                .put("status", job.status().wire())
                .put("conclusion", wire(job.conclusion()))
                .put("started_at", job.startedAt() == null ? job.createdAt() : job.startedAt())
                .put("completed_at", job.completedAt())
                .put("output", output(url))
                .put("check_suite", Fields.object().put("id", suite(check.run())))
                .put("app", app())
                .put("pull_requests", Json.array(pullRequests(check.run())))
                .node();
    }

    private static Fields output(String url) {
        return Fields.object()
                .nothing("title")
                .nothing("summary")
                .nothing("text")
                .put("annotations_count", 0)
                .put("annotations_url", url + "/annotations");
    }

    private Fields app() {
        return Fields.object()
                .put("id", 15368)
                .put("slug", "github-actions")
                .put("node_id", "A_15368")
                .put("owner", gitHub.people.simple("github"))
                .put("name", "GitHub Actions")
                .put("description", "Automate your workflow from idea to production")
                .put("external_url", "https://help.github.com/en/actions")
                .put("html_url", "https://github.com/apps/github-actions");
    }

    ObjectNode suite(WorkflowRun run, Attempt attempt) {
        return Fields.object()
                .put("id", suite(run))
                .put("node_id", "CS_" + suite(run))
                .put("head_branch", run.trigger().head())
                .put("head_sha", run.trigger().sha())
                .put("status", attempt.status().wire())
                .put("conclusion", wire(attempt.conclusion()))
                .put("url", gitHub.links.api("check-suites/" + suite(run)))
                .put("created_at", run.createdAt())
                .put("updated_at", attempt.updatedAt())
                .put("latest_check_runs_count", attempt.jobs().size())
                .put("app", app())
                .put("pull_requests", Json.array(pullRequests(run)))
                .put("repository", repository.minimal())
                .node();
    }

    private static long suite(WorkflowRun run) {
        return SUITES + run.id();
    }

    private static @Nullable String wire(@Nullable Conclusion conclusion) {
        return conclusion == null ? null : conclusion.wire();
    }
}
