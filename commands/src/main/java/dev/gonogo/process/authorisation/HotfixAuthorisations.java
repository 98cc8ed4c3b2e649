package dev.gonogo.process.authorisation;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.world.Account;
import dev.gonogo.world.AuthorisedPullRequest;
import java.util.List;
import java.util.Set;

/**
 * Authorisations of hotfixes. One counts as long as the person who gave it is a maintainer when it is used, so that
 * nobody can make themselves a maintainer just long enough to authorise.
 *
 * @param all in the order in which they were given
 * @param counting those that count
 * @param present maintainers under the present process file; there may be fewer in a release for which an earlier file
 * counts too
 */
public record HotfixAuthorisations(
        List<AuthorisedPullRequest> all, List<AuthorisedPullRequest> counting, Set<String> present) {
    public HotfixAuthorisations {
        all = List.copyOf(all);
        counting = List.copyOf(counting);
        present = Account.logins(present);
    }

    /** By the roles of a process. */
    public static HotfixAuthorisations under(ReleaseProcess process, List<AuthorisedPullRequest> all) {
        return new HotfixAuthorisations(
                all,
                all.stream()
                        .filter(one -> process.has(ReleaseProcess.MAINTAINER, one.login()))
                        .toList(),
                process.people(ReleaseProcess.MAINTAINER));
    }

    /** By the roles that count for a release. */
    public static HotfixAuthorisations under(Situation situation, List<AuthorisedPullRequest> all) {
        HotfixAuthorisations authorisations = under(situation.process(), all);
        return new HotfixAuthorisations(
                all,
                authorisations.counting(),
                situation
                        .release()
                        .rules()
                        .map(rules -> rules.roles().getOrDefault(ReleaseProcess.MAINTAINER, Set.of()))
                        .orElse(authorisations.present()));
    }

    /** Whatever the roles were; for the past. */
    public static HotfixAuthorisations ever(List<AuthorisedPullRequest> all) {
        return new HotfixAuthorisations(all, all, Set.of());
    }
}
