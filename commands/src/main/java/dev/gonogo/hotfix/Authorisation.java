package dev.gonogo.hotfix;

import dev.gonogo.release.By;
import dev.gonogo.world.Authorised;

/**
 * A maintainer's word that one pull request, as it is, may go to production outside a release.
 *
 * @param head the pull request's head that it is about, a full id; empty where an earlier version did not keep it
 * @param base the commit of production that the pull request went on from then, a full id; empty where it was merged already, or
 *     where an earlier version did not keep it
 */
public record Authorisation(By by, String reason, String head, String base) {

    /** @param number of the pull request */
    public Authorised of(int number) {
        return new Authorised(number, by.login(), by.at(), reason, head, base);
    }
}
