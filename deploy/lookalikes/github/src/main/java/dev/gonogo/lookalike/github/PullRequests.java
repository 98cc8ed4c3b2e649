package dev.gonogo.lookalike.github;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.ObjectId;

/** The pull requests, and what may be done with them (docs.github.com/rest/pulls). */
final class PullRequests {
    private final GitHubState gitHub;
    private final Map<Integer, PullRequest> pulls = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();

    PullRequests(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** Newest first. */
    List<PullRequest> all() {
        return new ArrayList<>(pulls.values()).reversed();
    }

    PullRequest get(int number) {
        return Optional.ofNullable(pulls.get(number)).orElseThrow(ApiProblem::notFound);
    }

    Optional<PullRequest> find(int number) {
        return Optional.ofNullable(pulls.get(number));
    }

    Optional<PullRequest> openOf(String head, String base) {
        return all().stream()
                .filter(PullRequest::open)
                .filter(pull -> pull.head().equals(head) && pull.base().equals(base))
                .findFirst();
    }

    PullRequest open(PullRequest.Proposal proposal) {
        if (proposal.title().isBlank()) {
            throw ApiProblem.field("PullRequest", "title", "missing_field");
        }
        var head = branchOr(proposal.head(), "head");
        var base = branchOr(proposal.base(), "base");
        if (openOf(proposal.head(), proposal.base()).isPresent()) {
            throw ApiProblem.invalid(
                    "PullRequest",
                    "A pull request already exists for " + gitHub.settings.owner() + ":" + proposal.head() + ".");
        }
        if (gitHub.git.commitsBetween(base, head).isEmpty()) {
            throw ApiProblem.invalid(
                    "PullRequest", "No commits between " + proposal.base() + " and " + proposal.head());
        }
        var now = gitHub.timeline.instant();
        var pull = PullRequest.opened(gitHub.nextNumber(), proposal, head.name(), base.name(), now);
        pulls.put(pull.number(), pull);
        gitHub.announcer.pullRequest("opened", pull, proposal.author());
        gitHub.refs.startForPullRequest(pull, proposal.author());
        return pull;
    }

    /** Adds one that was merged before the start. */
    void remember(PullRequest pull) {
        pulls.put(pull.number(), pull);
        gitHub.taken(pull.number());
    }

    private ObjectId branchOr(String branch, String field) {
        return gitHub.git.branch(branch).orElseThrow(() -> ApiProblem.field("PullRequest", field, "invalid"));
    }

    private PullRequest change(int number, UnaryOperator<PullRequest> change) {
        var changed = change.apply(get(number));
        pulls.put(number, changed);
        return changed;
    }

    PullRequest describe(int number, String title, String body, String login) {
        var changed = change(number, pull -> pull.described(title, body, gitHub.timeline.instant()));
        gitHub.announcer.pullRequest("edited", changed, login);
        return changed;
    }

    PullRequest close(int number, String login) {
        if (!get(number).open()) {
            return get(number);
        }
        var closed = change(number, pull -> pull.closed(gitHub.timeline.instant()));
        gitHub.announcer.pullRequest("closed", closed, login);
        return closed;
    }

    /** Only a closed one whose head descends from its old head. */
    PullRequest reopen(int number, String login) {
        var pull = get(number);
        if (pull.open()) {
            return pull;
        }
        if (pull.merge() != null) {
            throw ApiProblem.field("PullRequest", "state", "invalid");
        }
        var head = stillThere(pull.head());
        var base = stillThere(pull.base());
        if (!gitHub.git.reachable(ObjectId.fromString(pull.headSha()), head)) {
            throw staysClosed("The " + pull.head() + " branch was force-pushed or recreated.");
        }
        if (gitHub.git.reachable(head, base)) {
            throw staysClosed("There are no new commits on the " + pull.head() + " branch.");
        }
        if (openOf(pull.head(), pull.base()).isPresent()) {
            throw staysClosed("There is already an open pull request from " + pull.head() + " to " + pull.base() + ".");
        }
        var opened = change(number, before -> before.reopened(head.name(), base.name(), gitHub.timeline.instant()));
        gitHub.announcer.pullRequest("reopened", opened, login);
        return opened;
    }

    private ObjectId stillThere(String branch) {
        return gitHub.git.branch(branch).orElseThrow(() -> staysClosed("The " + branch + " branch has been deleted."));
    }

    private static ApiProblem staysClosed(String why) {
        return ApiProblem.invalid("PullRequest", "state cannot be changed. " + why);
    }

    Review review(int number, String login, Review.State state, String body) {
        var pull = get(number);
        if (state == Review.State.APPROVED && login.equals(pull.proposal().author())) {
            throw ApiProblem.of(422, "Unprocessable Entity: Review Can not approve your own pull request");
        }
        var review = new Review(gitHub.nextId(), login, state, pull.headSha(), gitHub.timeline.instant(), body);
        var reviewed = change(number, before -> before.reviewed(review));
        gitHub.announcer.review(reviewed, review);
        return review;
    }

    /**
     * Tells the pull requests of a branch that it moved, or that it is gone. An open one counts as merged as soon as
     * its base reaches its head, whoever pushed that (docs.github.com: "indirect merges"), and is closed if its head is
     * moved to what its base has.
     *
     * @param before the zero id for a new branch
     * @param after the zero id for a deleted branch
     */
    void branchMoved(String branch, ObjectId before, ObjectId after, String login) {
        var gone = after.equals(ObjectId.zeroId());
        for (var pull : all()) {
            if (!pull.open()) {
                continue;
            }
            if (gone && (pull.head().equals(branch) || pull.base().equals(branch))) {
                close(pull.number(), login);
            } else if (pull.head().equals(branch)) {
                synchronize(pull, after, login);
            } else if (pull.base().equals(branch) && gitHub.git.reachable(ObjectId.fromString(pull.headSha()), after)) {
                var how = new PullRequest.Merge(before.name(), after.name(), login, gitHub.timeline.instant());
                var merged = change(pull.number(), open -> open.merged(how));
                gitHub.announcer.pullRequest("closed", merged, login);
            }
        }
    }

    private void synchronize(PullRequest pull, ObjectId head, String login) {
        var base = gitHub.git.branch(pull.base());
        var known = base.map(ObjectId::name).orElse(pull.baseSha());
        var moved = change(pull.number(), before -> before.movedTo(head.name(), known, gitHub.timeline.instant()));
        if (base.filter(id -> gitHub.git.reachable(head, id)).isPresent()) {
            close(pull.number(), login);
            return;
        }
        gitHub.announcer.pullRequest("synchronize", moved, login);
        gitHub.refs.startForPullRequest(moved, login);
    }

    /** As for somebody who looks at this pair of commits for the first time: GitHub tries the merge afterwards. */
    Mergeability look(PullRequest pull) {
        var base = gitHub.git.branch(pull.base());
        if (!pull.open()
                || base.isEmpty()
                || looked.add(pull.headSha() + " " + base.get().name())) {
            return Mergeability.UNKNOWN;
        }
        return mergeability(pull);
    }

    Mergeability mergeability(PullRequest pull) {
        if (!pull.open()) {
            return Mergeability.UNKNOWN;
        }
        if (mergedTree(pull).isEmpty()) {
            return Mergeability.DIRTY;
        }
        if (obstacle(pull).isPresent()) {
            return Mergeability.of("blocked");
        }
        return Mergeability.of(gitHub.checks.allGreen(pull.headSha()) ? "clean" : "unstable");
    }

    private Optional<ObjectId> mergedTree(PullRequest pull) {
        var base = gitHub.git.branch(pull.base());
        return base.flatMap(id -> gitHub.writer.merge(id, ObjectId.fromString(pull.headSha())));
    }

    /** What the rules of the base branch still require. */
    private Optional<String> obstacle(PullRequest pull) {
        for (var name : gitHub.rules.requiredChecks(pull.base())) {
            if (!gitHub.checks.green(pull.headSha(), name)) {
                return Optional.of("Required status check \"" + name + "\" is expected.");
            }
        }
        if (writers(pull, Review.State.CHANGES_REQUESTED) > 0) {
            return Optional.of("Changes have been requested by a reviewer with write access.");
        }
        var missing = gitHub.rules.requiredApprovals(pull.base()) - writers(pull, Review.State.APPROVED);
        return missing > 0
                ? Optional.of("At least " + missing + " approving review is required by reviewers with write access.")
                : Optional.empty();
    }

    /**
     * How many people who count have this as their last opinion; people without write access neither approve nor block.
     */
    private long writers(PullRequest pull, Review.State opinion) {
        return pull.opinions().stream()
                .filter(review -> review.state() == opinion && gitHub.people.writes(review.login()))
                .count();
    }

    /** Merges, and returns the merged pull request. A squashed commit is by the author of the pull request. */
    PullRequest merge(int number, String login, PullRequest.Method method) {
        var pull = get(number);
        if (!pull.open()) {
            throw ApiProblem.of(405, "Pull Request is not mergeable");
        }
        obstacle(pull).ifPresent(wanted -> {
            throw ApiProblem.of(405, "Repository rule violations found\n\n" + wanted);
        });
        var tree = mergedTree(pull).orElseThrow(() -> ApiProblem.of(405, "Pull Request is not mergeable"));
        var base = gitHub.git.branch(pull.base()).orElseThrow(ApiProblem::notFound);
        var head = ObjectId.fromString(pull.headSha());
        var commit = switch (method) {
            case MERGE -> gitHub.writer.commitTree(tree, List.of(base, head), throughGitHub(login), merging(pull));
            case SQUASH ->
                gitHub.writer.commitTree(
                        tree,
                        List.of(base),
                        throughGitHub(pull.proposal().author()),
                        pull.title() + " (#" + pull.number() + ")");
            case REBASE -> rebased(base, head);
        };
        var how = new PullRequest.Merge(base.name(), commit.name(), login, gitHub.timeline.instant());
        var merged = change(number, before -> before.merged(how));
        gitHub.refs.merged(GitStore.HEADS + pull.base(), commit, login);
        gitHub.announcer.pullRequest("closed", merged, login);
        return merged;
    }

    private CommitWriter.Author throughGitHub(String login) {
        return CommitWriter.Author.throughGitHub(login, gitHub.timeline.instant());
    }

    private String merging(PullRequest pull) {
        return "Merge pull request #" + pull.number() + " from " + gitHub.settings.owner() + "/" + pull.head() + "\n\n"
                + pull.title();
    }

    /** Each of the head's commits recreated on top of the base. */
    private ObjectId rebased(ObjectId base, ObjectId head) {
        var onto = base;
        for (var commit : gitHub.git.commitsBetween(base, head).reversed()) {
            var tree = gitHub.writer
                    .pick(commit, onto)
                    .orElseThrow(() -> ApiProblem.of(405, "This branch can't be rebased"));
            var author = new CommitWriter.Author(commit.getAuthorIdent().getName(), gitHub.timeline.instant());
            onto = gitHub.writer.commitTree(tree, List.of(onto), author, commit.getFullMessage());
        }
        return onto;
    }

    /**
     * Those that GitHub associates with a commit: if it is in the default branch, the merged ones that brought it
     * there; otherwise all merged and open ones that contain it.
     */
    List<PullRequest> with(ObjectId commit) {
        var released = gitHub.git
                .branch(gitHub.defaultBranch())
                .filter(head -> gitHub.git.reachable(commit, head))
                .isPresent();
        return all().stream()
                .filter(pull -> brought(pull, commit) || (!released && has(pull, commit)))
                .toList();
    }

    private boolean brought(PullRequest pull, ObjectId commit) {
        var merge = pull.merge();
        return merge != null
                && gitHub
                        .git
                        .commitsBetween(ObjectId.fromString(merge.before()), ObjectId.fromString(merge.sha()))
                        .stream()
                        .anyMatch(commit::equals);
    }

    private boolean has(PullRequest pull, ObjectId commit) {
        var base = ObjectId.fromString(pull.baseSha());
        return (pull.open() || pull.merge() != null)
                && gitHub.git.commitsBetween(base, ObjectId.fromString(pull.headSha())).stream()
                        .anyMatch(commit::equals);
    }
}
