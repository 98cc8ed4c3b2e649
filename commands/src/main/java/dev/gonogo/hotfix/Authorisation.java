package dev.gonogo.hotfix;

import dev.gonogo.release.By;
import dev.gonogo.world.AuthorisedPullRequest;

/**
 * A maintainer's permission for one pull request, as it is, to go to production outside a release.
 *
 * @param head the pull request's head at the time, a full id; empty if an earlier version of gonogo did not store it
 * @param base production's commit from which the pull request started at the time, a full id; empty if it was already
 * merged, or if an earlier version did not store it
 */
public record Authorisation(By by, String reason, String head, String base) {

    /** @param number of the pull request */
    public AuthorisedPullRequest of(int number) {
        return new AuthorisedPullRequest(number, by.login(), by.at(), reason, head, base);
    }
}
