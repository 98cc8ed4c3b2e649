package dev.gonogo.world;

import java.time.Instant;

/**
 * A pull request that somebody with the role authorised as a hotfix, as it was then.
 *
 * @param number of the pull request
 * @param at when it was authorised, which may be after its merge
 * @param head the pull request's head that this is about; empty where it was not kept
 * @param base the commit of production that the pull request went on from then; empty where it was merged already, or not kept
 */
public record Authorised(int number, String login, Instant at, String reason, String head, String base) {

    /** Whether it is about the pull request's head, which nothing changes any more once it is merged. */
    public boolean isAbout(PullRequest request) {
        return number == request.number()
                && (head.isEmpty() ? request.mergedBefore(at) : head.equals(request.headCommit()));
    }
}
