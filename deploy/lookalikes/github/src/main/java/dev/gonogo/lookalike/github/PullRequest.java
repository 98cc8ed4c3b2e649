package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pull request between two branches of the repository.
 *
 * @param headSha the head branch's commit, kept when the branch is deleted
 * @param baseSha the base branch's commit when the head last moved
 * @param closedAt null while open
 * @param merge how it was merged, null when it was not
 */
record PullRequest(
        int number,
        Proposal proposal,
        String headSha,
        String baseSha,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Merge merge,
        List<Review> reviews) {

    /** What its author asked for. */
    record Proposal(String author, String title, String body, String head, String base) {}

    /** The button of GitHub that merged it. */
    enum Method {
        MERGE,
        SQUASH,
        REBASE
    }

    /** The base before, the commit that merging left it at, who merged, and when. */
    record Merge(String before, String sha, String login, Instant at) {}

    PullRequest {
        reviews = List.copyOf(reviews);
    }

    static PullRequest opened(int number, Proposal proposal, String headSha, String baseSha, Instant now) {
        return new PullRequest(number, proposal, headSha, baseSha, now, now, null, null, List.of());
    }

    boolean open() {
        return closedAt == null;
    }

    String state() {
        return open() ? "open" : "closed";
    }

    String title() {
        return proposal.title();
    }

    String head() {
        return proposal.head();
    }

    String base() {
        return proposal.base();
    }

    /** The last opinion of each person; a comment is none. */
    Collection<Review> opinions() {
        Map<String, Review> last = new LinkedHashMap<>();
        reviews.stream()
                .filter(review -> review.state() != Review.State.COMMENTED)
                .forEach(review -> last.put(review.login(), review));
        return last.values();
    }

    PullRequest described(String title, String body, Instant now) {
        var changed = new Proposal(proposal.author(), title, body, proposal.head(), proposal.base());
        return new PullRequest(number, changed, headSha, baseSha, createdAt, now, closedAt, merge, reviews);
    }

    /** Its head has moved: approvals of the former head no longer stand. */
    PullRequest movedTo(String sha, String newBase, Instant now) {
        var stale = reviews.stream()
                .map(review -> review.state() == Review.State.APPROVED ? review.dismissed() : review)
                .toList();
        return new PullRequest(number, proposal, sha, newBase, createdAt, now, closedAt, merge, stale);
    }

    PullRequest reviewed(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new PullRequest(number, proposal, headSha, baseSha, createdAt, review.at(), closedAt, merge, more);
    }

    PullRequest closed(Instant now) {
        return new PullRequest(number, proposal, headSha, baseSha, createdAt, now, now, merge, reviews);
    }

    /** Its head may have moved in the meantime. */
    PullRequest reopened(String sha, String newBase, Instant now) {
        var kept = sha.equals(headSha) ? reviews : movedTo(sha, newBase, now).reviews();
        return new PullRequest(number, proposal, sha, newBase, createdAt, now, null, merge, kept);
    }

    PullRequest merged(Merge how) {
        return new PullRequest(number, proposal, headSha, baseSha, createdAt, how.at(), how.at(), how, reviews);
    }
}
