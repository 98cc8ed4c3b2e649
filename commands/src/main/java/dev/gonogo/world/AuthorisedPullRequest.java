package dev.gonogo.world;

import java.time.Instant;

/**
 * A pull request that somebody with the role authorised as a hotfix, in its state at the time.
 *
 * @param number of the pull request
 * @param at when it was authorised, which may be after its merge
 * @param head the pull request's head that was authorised; empty if it was not stored
 * @param base the commit of production from which the pull request started; empty if it was already merged, or not
 * stored
 */
public record AuthorisedPullRequest(int number, String login, Instant at, String reason, String head, String base) {

    /** Whether it is about the pull request's head, which no longer changes once it is merged. */
    public boolean isAbout(PullRequest request) {
        return number == request.number()
                && (head.isEmpty() ? request.mergedBefore(at) : head.equals(request.headCommit()));
    }
}
