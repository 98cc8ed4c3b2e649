package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Pull requests and reviews as GitHub writes them. */
final class PullJson {
    private final GitHubState gitHub;
    private final RepositoryJson repository;

    PullJson(GitHubState gitHub) {
        this.gitHub = gitHub;
        repository = new RepositoryJson(gitHub);
    }

    /** A pull request as a list shows it. */
    Fields listed(PullRequest pull) {
        var number = pull.number();
        var merge = pull.merge();
        return Fields.object()
                .put("url", gitHub.links.api("pulls/" + number))
                .put("id", 2_000_000_000L + number)
                .put("node_id", "PR_" + number)
                .put("html_url", gitHub.links.page("pull/" + number))
                .put("diff_url", gitHub.links.page("pull/" + number + ".diff"))
                .put("patch_url", gitHub.links.page("pull/" + number + ".patch"))
                .put("issue_url", gitHub.links.api("issues/" + number))
                .put("number", number)
                .put("state", pull.state())
                .put("locked", false)
                .put("title", pull.title())
                .put("user", gitHub.people.simple(pull.proposal().author()))
                .put("body", pull.proposal().body())
                .put("created_at", pull.createdAt())
                .put("updated_at", pull.updatedAt())
                .put("closed_at", pull.closedAt())
                .put("merged_at", merge == null ? null : merge.at())
                .put("merge_commit_sha", merge == null ? null : merge.sha())
                .nothing("assignee")
                .put("assignees", Json.array(List.of()))
                .put("requested_reviewers", Json.array(List.of()))
                .put("requested_teams", Json.array(List.of()))
                .put("labels", Json.array(new IssueJson(gitHub).labels(gitHub.labels.of(number))))
                .put("milestone", new IssueJson(gitHub).milestoneOf(number))
                .put("draft", false)
                .put("head", end(pull.head(), pull.headSha()))
                .put("base", end(pull.base(), pull.baseSha()))
                .put("author_association", "CONTRIBUTOR")
                .nothing("auto_merge");
    }

    private Fields end(String branch, String sha) {
        var owner = gitHub.settings.owner();
        return Fields.object()
                .put("label", owner + ":" + branch)
                .put("ref", branch)
                .put("sha", sha)
                .put("user", gitHub.people.simple(owner))
                .put("repo", repository.full());
    }

    /** A pull request as shown alone, with whether it can be merged. */
    ObjectNode full(PullRequest pull, Mergeability mergeability) {
        var merge = pull.merge();
        var changes = changes(pull);
        return listed(pull)
                .put("merged", merge != null)
                .put("mergeable", mergeability.mergeable())
                .put("rebaseable", mergeability.mergeable())
                .put("mergeable_state", mergeability.state())
                .put("merged_by", merge == null ? null : gitHub.people.simple(merge.login()))
                .put("comments", 0)
                .put("review_comments", 0)
                .put("maintainer_can_modify", false)
                .put("commits", commits(pull).size())
                .put(
                        "additions",
                        changes.stream().mapToInt(FileChange::additions).sum())
                .put(
                        "deletions",
                        changes.stream().mapToInt(FileChange::deletions).sum())
                .put("changed_files", changes.size())
                .node();
    }

    /** Commits of the pull request, oldest first, at most as many as GitHub lists. */
    List<ObjectNode> commits(PullRequest pull) {
        var json = new CommitJson(gitHub);
        return gitHub.git.commitsBetween(baseOf(pull), ObjectId.fromString(pull.headSha())).reversed().stream()
                .limit(Paging.MOST_COMMITS)
                .map(commit -> json.listed(commit).node())
                .toList();
    }

    /** What the pull request changes since it left its base. */
    List<FileChange> changes(PullRequest pull) {
        var head = ObjectId.fromString(pull.headSha());
        var fork = gitHub.git.mergeBase(baseOf(pull), head);
        return gitHub.differences.between(fork.orElse(null), head);
    }

    /** While open, the base branch as it is now; afterwards as it was. */
    private ObjectId baseOf(PullRequest pull) {
        var then = ObjectId.fromString(pull.baseSha());
        return pull.open() ? gitHub.git.branch(pull.base()).orElse(then) : then;
    }

    ObjectNode review(PullRequest pull, Review review) {
        return Fields.object()
                .put("id", review.id())
                .put("node_id", "PRR_" + review.id())
                .put("user", gitHub.people.simple(review.login()))
                .put("body", review.body())
                .put("state", review.state().name())
                .put("html_url", gitHub.links.page("pull/" + pull.number() + "#pullrequestreview-" + review.id()))
                .put("pull_request_url", gitHub.links.api("pulls/" + pull.number()))
                .put("author_association", gitHub.people.association(review.login()))
                .put("submitted_at", review.at())
                .put("commit_id", review.commit())
                .node();
    }
}
