package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.actions.Job;
import dev.gonogo.lookalike.actions.RunListener;
import dev.gonogo.lookalike.actions.WorkflowRun;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/** Sends what happened as webhooks (docs.github.com/en/webhooks/webhook-events-and-payloads). */
final class Announcer implements RunListener {
    private final GitHubState gitHub;

    Announcer(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    private void send(String event, Supplier<Fields> payload, String login) {
        if (gitHub.webhooks.listened()) {
            var body = payload.get().put("repository", new RepositoryJson(gitHub).full());
            gitHub.webhooks.send(
                    event, body.put("sender", gitHub.people.simple(login)).node());
        }
    }

    void ping() {
        var zen = Fields.object().put("zen", "Keep it logically awesome.").put("hook_id", 1);
        send("ping", () -> zen, gitHub.settings.owner());
    }

    /** A ref moved: push, and create or delete where it appeared or went. */
    void push(String ref, ObjectId before, ObjectId after, String login) {
        if (before.equals(ObjectId.zeroId())) {
            send("create", () -> appearance(ref), login);
        }
        if (after.equals(ObjectId.zeroId())) {
            send("delete", () -> appearance(ref), login);
        }
        send("push", () -> movement(ref, before, after, login), login);
    }

    private static Fields appearance(String ref) {
        return Fields.object()
                .put("ref", ref.replaceFirst("^refs/(heads|tags)/", ""))
                .put("ref_type", ref.startsWith(GitStore.TAGS) ? "tag" : "branch")
                .put("pusher_type", "user");
    }

    private Fields movement(String ref, ObjectId before, ObjectId after, String login) {
        var deleted = after.equals(ObjectId.zeroId());
        return Fields.object()
                .put("ref", ref)
                .put("before", before.name())
                .put("after", after.name())
                .put("created", before.equals(ObjectId.zeroId()))
                .put("deleted", deleted)
                .put("forced", false)
                .nothing("base_ref")
                .put("compare", gitHub.links.page("compare/" + before.name() + "..." + after.name()))
                .put("commits", Json.array(List.of()))
                .put("pusher", Fields.object().put("name", login))
                .put("head_commit", deleted ? null : headCommit(after));
    }

    private ObjectNode headCommit(ObjectId after) {
        var commit = gitHub.git.commit(gitHub.git
                .tagObject(after)
                .<ObjectId>map(tag -> tag.getObject())
                .orElse(after));
        return Fields.object()
                .put("id", commit.name())
                .put("tree_id", commit.getTree().name())
                .put("message", commit.getFullMessage())
                .put("timestamp", commit.getCommitterIdent().getWhenAsInstant())
                .node();
    }

    void pullRequest(String action, PullRequest pull, String login) {
        send("pull_request", () -> about(action, pull), login);
    }

    private Fields about(String action, PullRequest pull) {
        return Fields.object()
                .put("action", action)
                .put("number", pull.number())
                .put("pull_request", new PullJson(gitHub).full(pull, Mergeability.UNKNOWN));
    }

    void review(PullRequest pull, Review review) {
        send("pull_request_review", () -> about(pull, review), review.login());
    }

    private Fields about(PullRequest pull, Review review) {
        var json = new PullJson(gitHub);
        var body = Fields.object()
                .all(json.review(pull, review))
                .put("state", review.state().name().toLowerCase(Locale.ROOT));
        return Fields.object().put("action", "submitted").put("review", body).put("pull_request", json.listed(pull));
    }

    void release(String action, Release release) {
        var json = new ReleaseJson(gitHub);
        send(
                "release",
                () -> Fields.object().put("action", action).put("release", json.release(release)),
                release.author());
    }

    @Override
    public void runChanged(WorkflowRun run, String action) {
        send("workflow_run", () -> about(run, action), run.latest().actor());
    }

    private Fields about(WorkflowRun run, String action) {
        var json = new RunJson(gitHub);
        return Fields.object()
                .put("action", action)
                .put("workflow_run", json.run(run))
                .put("workflow", json.workflow(run.definition()));
    }

    @Override
    public void jobChanged(WorkflowRun run, Job job, String action) {
        var json = new RunJson(gitHub);
        var actor = run.latest().actor();
        send(
                "workflow_job",
                () -> Fields.object().put("action", action).put("workflow_job", json.job(run, job)),
                actor);
        if (!action.equals("in_progress")) {
            var checkAction = action.equals("queued") ? "created" : "completed";
            var check = new Checks.Check(run, job);
            send(
                    "check_run",
                    () -> Fields.object().put("action", checkAction).put("check_run", json.check(check)),
                    actor);
        }
    }
}
