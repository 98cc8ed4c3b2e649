package dev.gonogo.process.authorisation;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.world.Account;
import dev.gonogo.world.Authorised;
import java.util.List;
import java.util.Set;

/**
 * Authorisations of hotfixes. One counts as long as whoever gave it is a maintainer when it is used, so that nobody makes
 * themselves a maintainer for as long as that takes.
 *
 * @param all in the order in which they were given
 * @param counting those that count
 * @param present who is a maintainer under the present process file; a release whose earlier one counts as well may have fewer
 */
public record Granted(List<Authorised> all, List<Authorised> counting, Set<String> present) {
    public Granted {
        all = List.copyOf(all);
        counting = List.copyOf(counting);
        present = Account.logins(present);
    }

    /** Under the roles of a process. */
    public static Granted under(ReleaseProcess process, List<Authorised> all) {
        return new Granted(
                all,
                all.stream()
                        .filter(one -> process.has(ReleaseProcess.MAINTAINER, one.login()))
                        .toList(),
                process.people(ReleaseProcess.MAINTAINER));
    }

    /** Under the roles that count for a release. */
    public static Granted under(Situation situation, List<Authorised> all) {
        Granted granted = under(situation.process(), all);
        return new Granted(
                all,
                granted.counting(),
                situation
                        .release()
                        .rules()
                        .map(rules -> rules.roles().getOrDefault(ReleaseProcess.MAINTAINER, Set.of()))
                        .orElse(granted.present()));
    }

    /** Under whatever roles there were: of what is past. */
    public static Granted ever(List<Authorised> all) {
        return new Granted(all, all, Set.of());
    }
}
