package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Trigger;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.actions.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** Moves refs and notifies everything concerned: webhooks, pull requests, workflows. */
final class RefEvents {
    private static final Pattern SKIPPED =
            Pattern.compile("\\[(?:skip ci|ci skip|no ci|skip actions|actions skip)]|(?m)^skip-checks: ?true$");

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

    /** How branches moved, oldest first. */
    List<Activity> activities() {
        return List.copyOf(activities);
    }

    /** Adds a move of a branch from before the start. */
    void remember(Activity activity) {
        activities.add(activity);
    }

    /** Points a branch to what a pull request made of it. */
    void merged(String ref, ObjectId target, String login) {
        var before = hub.git.ref(ref).orElse(ObjectId.zeroId());
        hub.git.point(ref, target);
        moved(new Activity(hub.nextId(), ref, before.name(), target.name(), hub.timeline.instant(), login, "pr_merge"));
    }

    /** Moves a ref to a commit or tag object, wherever it was before. */
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

    /** A ref has already moved, for instance by a push. A zero id means "not there". */
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
            hub.pulls.branchMoved(branch, before, after, login);
            if (!gone) {
                startForBranch(branch, before, after, login);
            }
        } else if (ref.startsWith(GitStore.TAGS) && !gone) {
            startForTag(ref.substring(GitStore.TAGS.length()), login);
        }
    }

    /**
     * What a workflow does with its default token starts no other one, and neither does a push whose last commit says
     * so (docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
     */
    private boolean startsNothing(ObjectId commit, String login) {
        return login.equals(People.ACTIONS)
                || SKIPPED.matcher(hub.git.commit(commit).getFullMessage()).find();
    }

    /** A new branch is compared with the parent of its head. */
    private void startForBranch(String branch, ObjectId before, ObjectId commit, String login) {
        if (startsNothing(commit, login)) {
            return;
        }
        var subject = hub.git.commit(commit).getShortMessage();
        var changed =
                before.equals(ObjectId.zeroId()) ? hub.differences.of(commit) : hub.differences.between(before, commit);
        hub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushToBranch(branch, FileChange.paths(changed)))
                .forEach(workflow -> hub.engine.start(workflow, Trigger.push(branch, commit.name(), login), subject));
    }

    private void startForTag(String tag, String login) {
        var commit = hub.git.commit("tags/" + tag).orElseThrow();
        if (startsNothing(commit, login)) {
            return;
        }
        hub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushOfTag(tag))
                .forEach(workflow ->
                        hub.engine.start(workflow, Trigger.push(tag, commit.name(), login), commit.getShortMessage()));
    }

    void startForPullRequest(PullRequest pull, String login) {
        var head = ObjectId.fromString(pull.headSha());
        if (hub.faults.checksMissing() || startsNothing(head, login)) {
            return;
        }
        var fork = hub.git.branch(pull.base()).flatMap(base -> hub.git.mergeBase(base, head));
        var changed = FileChange.paths(hub.differences.between(fork.orElse(null), head));
        var trigger = Trigger.pullRequest(pull.number(), pull.head(), pull.headSha(), login);
        hub.workflows.at(head).stream()
                .filter(workflow -> workflow.onPullRequestInto(pull.base(), changed))
                .forEach(workflow -> hub.engine.start(workflow, trigger, pull.title()));
    }

    /** Starts a workflow by hand on a branch or tag; the inputs have been checked. */
    WorkflowRun startByHand(WorkflowDefinition workflow, String ref, Map<String, String> inputs, String login) {
        var commit = hub.git.commit(ref).orElseThrow(ApiProblem::notFound);
        var head = ref.replaceFirst("^refs/(heads|tags)/", "");
        return hub.engine.start(workflow, Trigger.dispatch(head, commit.name(), login, inputs), workflow.name());
    }
}
