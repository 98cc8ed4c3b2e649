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

    private final GitHubState gitHub;
    private final List<Activity> activities = new ArrayList<>();
    private Instant lastMove;

    RefEvents(GitHubState gitHub) {
        this.gitHub = gitHub;
        lastMove = gitHub.timeline.instant();
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
        var before = gitHub.git.ref(ref).orElse(ObjectId.zeroId());
        gitHub.git.point(ref, target);
        moved(new Activity(
                gitHub.nextId(), ref, before.name(), target.name(), gitHub.timeline.instant(), login, "pr_merge"));
    }

    /** Moves a ref to a commit or tag object, wherever it was before. */
    void move(String ref, ObjectId target, String login) {
        var before = gitHub.git.ref(ref).orElse(ObjectId.zeroId());
        gitHub.git.point(ref, target);
        moved(ref, before, target, login);
    }

    void delete(String ref, String login) {
        var before = gitHub.git.ref(ref).orElse(ObjectId.zeroId());
        gitHub.git.delete(ref);
        moved(ref, before, ObjectId.zeroId(), login);
    }

    /** A ref has already moved, for instance by a push. A zero id means "not there". */
    void moved(String ref, ObjectId before, ObjectId after, String login) {
        moved(new Activity(
                gitHub.nextId(),
                ref,
                before.name(),
                after.name(),
                gitHub.timeline.instant(),
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
        return ref.startsWith(GitStore.HEADS) && gitHub.git.reachable(before, after) ? "push" : "force_push";
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
        gitHub.announcer.push(ref, before, after, login);
        if (ref.startsWith(GitStore.HEADS)) {
            var branch = ref.substring(GitStore.HEADS.length());
            gitHub.pulls.branchMoved(branch, before, after, login);
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
                || SKIPPED.matcher(gitHub.git.commit(commit).getFullMessage()).find();
    }

    /** A new branch is compared with the parent of its head. */
    private void startForBranch(String branch, ObjectId before, ObjectId commit, String login) {
        if (startsNothing(commit, login)) {
            return;
        }
        var subject = gitHub.git.commit(commit).getShortMessage();
        var changed = before.equals(ObjectId.zeroId())
                ? gitHub.differences.of(commit)
                : gitHub.differences.between(before, commit);
        gitHub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushToBranch(branch, FileChange.paths(changed)))
                .forEach(
                        workflow -> gitHub.engine.start(workflow, Trigger.push(branch, commit.name(), login), subject));
    }

    private void startForTag(String tag, String login) {
        var commit = gitHub.git.commit("tags/" + tag).orElseThrow();
        if (startsNothing(commit, login)) {
            return;
        }
        gitHub.workflows.at(commit).stream()
                .filter(workflow -> workflow.onPushOfTag(tag))
                .forEach(workflow -> gitHub.engine.start(
                        workflow, Trigger.push(tag, commit.name(), login), commit.getShortMessage()));
    }

    void startForPullRequest(PullRequest pull, String login) {
        var head = ObjectId.fromString(pull.headSha());
        if (gitHub.faults.checksMissing() || startsNothing(head, login)) {
            return;
        }
        var fork = gitHub.git.branch(pull.base()).flatMap(base -> gitHub.git.mergeBase(base, head));
        var changed = FileChange.paths(gitHub.differences.between(fork.orElse(null), head));
        var trigger = Trigger.pullRequest(pull.number(), pull.head(), pull.headSha(), login);
        gitHub.workflows.at(head).stream()
                .filter(workflow -> workflow.onPullRequestInto(pull.base(), changed))
                .forEach(workflow -> gitHub.engine.start(workflow, trigger, pull.title()));
    }

    /** Starts a workflow by hand on a branch or tag; the inputs have been checked. */
    WorkflowRun startByHand(WorkflowDefinition workflow, String ref, Map<String, String> inputs, String login) {
        var commit = gitHub.git.commit(ref).orElseThrow(ApiProblem::notFound);
        var head = ref.replaceFirst("^refs/(heads|tags)/", "");
        return gitHub.engine.start(workflow, Trigger.dispatch(head, commit.name(), login, inputs), workflow.name());
    }
}
