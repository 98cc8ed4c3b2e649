package dev.gonogo.sandbox.github;

import dev.gonogo.sandbox.actions.Trigger;
import dev.gonogo.sandbox.actions.WorkflowDefinition;
import dev.gonogo.sandbox.actions.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Moves refs and tells everybody whom it concerns: webhooks, pull requests, workflows. */
final class RefEvents {
    private final Hub hub;
    private final List<Activity> activities = new ArrayList<>();
    private Instant lastMove;

    RefEvents(Hub hub) {
        this.hub = hub;
        lastMove = hub.timeline.instant();
    }

    /** When a ref last moved. */
    Instant lastMove() {
        return lastMove;
    }

    /** How branches moved since the start, oldest first. */
    List<Activity> activities() {
        return List.copyOf(activities);
    }

    /** Points a branch to what a pull request made of it. */
    void merged(String ref, ObjectId target, String login) {
        var before = hub.git.ref(ref).orElse(ObjectId.zeroId());
        hub.git.point(ref, target);
        moved(new Activity(hub.nextId(), ref, before.name(), target.name(), hub.timeline.instant(), login, "pr_merge"));
    }

    /** Points a ref to a commit or tag object, wherever it pointed before. */
    void move(String ref, ObjectId target, String login) {
        var before = hub.git.ref(ref).orElse(ObjectId.zeroId());
        hub.git.point(ref, target);
        moved(ref, before, target, login);
    }

    void delete(String ref, String login) {
        var before = hub.git.ref(ref).orElse(ObjectId.zeroId());
        hub.git.delete(ref);
        moved(ref, before, ObjectId.zeroId(), login);
    }

    /** A ref has moved already, by a push for instance. A zero id stands for "not there". */
    void moved(String ref, ObjectId before, ObjectId after, String login) {
        moved(new Activity(
                hub.nextId(),
                ref,
                before.name(),
                after.name(),
                hub.timeline.instant(),
                login,
                type(ref, before, after)));
    }

    private String type(String ref, ObjectId before, ObjectId after) {
        if (before.equals(ObjectId.zeroId())) {
            return "branch_creation";
        }
        if (after.equals(ObjectId.zeroId())) {
            return "branch_deletion";
        }
        return ref.startsWith(GitStore.HEADS) && hub.git.reachable(before, after) ? "push" : "force_push";
    }

    private void moved(Activity activity) {
        lastMove = activity.at();
        var ref = activity.ref();
        var before = ObjectId.fromString(activity.before());
        var after = ObjectId.fromString(activity.after());
        var login = activity.login();
        var gone = after.equals(ObjectId.zeroId());
        if (ref.startsWith(GitStore.HEADS)) {
            activities.add(activity);
        }
        hub.announcer.push(ref, before, after, login);
        if (ref.startsWith(GitStore.HEADS)) {
            var branch = ref.substring(GitStore.HEADS.length());
            hub.pulls.branchMoved(branch, gone ? Optional.empty() : Optional.of(after), login);
            if (!gone) {
                startForBranch(branch, after, login);
            }
        } else if (ref.startsWith(GitStore.TAGS) && !gone) {
            startForTag(ref.substring(GitStore.TAGS.length()), login);
        }
    }

    private void startForBranch(String branch, ObjectId commit, String login) {
        var subject = hub.git.commit(commit).getShortMessage();
        hub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushToBranch(branch))
                .forEach(workflow -> hub.engine.start(workflow, Trigger.push(branch, commit.name(), login), subject));
    }

    private void startForTag(String tag, String login) {
        var commit = hub.git.commit("tags/" + tag).orElseThrow();
        hub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushOfTag(tag))
                .forEach(workflow ->
                        hub.engine.start(workflow, Trigger.push(tag, commit.name(), login), commit.getShortMessage()));
    }

    void startForPullRequest(PullRequest pull, String login) {
        if (hub.faults.checksMissing()) {
            return;
        }
        var trigger = Trigger.pullRequest(pull.number(), pull.head(), pull.headSha(), login);
        hub.workflows.at(ObjectId.fromString(pull.headSha())).stream()
                .filter(workflow -> workflow.onPullRequestInto(pull.base()))
                .forEach(workflow -> hub.engine.start(workflow, trigger, pull.title()));
    }

    /** Starts a workflow by hand on a branch or tag; the inputs are checked already. */
    WorkflowRun startByHand(WorkflowDefinition workflow, String ref, Map<String, String> inputs, String login) {
        var commit = hub.git.commit(ref).orElseThrow(ApiProblem::notFound);
        var head = ref.replaceFirst("^refs/(heads|tags)/", "");
        return hub.engine.start(workflow, Trigger.dispatch(head, commit.name(), login, inputs), workflow.name());
    }
}
