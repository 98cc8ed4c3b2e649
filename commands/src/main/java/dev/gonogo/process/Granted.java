package dev.gonogo.process;

import dev.gonogo.world.Authorised;
import java.util.List;

/**
 * Authorisations of hotfixes. One counts as long as whoever gave it is a maintainer when it is used, so that nobody makes
 * themselves a maintainer for as long as that takes.
 *
 * @param all in the order in which they were given
 * @param counting those that count
 */
public record Granted(List<Authorised> all, List<Authorised> counting) {
    public Granted {
        all = List.copyOf(all);
        counting = List.copyOf(counting);
    }

    /** Under the roles of a process. */
    public static Granted under(ReleaseProcess process, List<Authorised> all) {
        return new Granted(
                all,
                all.stream()
                        .filter(one -> process.has(ReleaseProcess.MAINTAINER, one.login()))
                        .toList());
    }

    /** Under whatever roles there were: of what is past. */
    static Granted ever(List<Authorised> all) {
        return new Granted(all, all);
    }
}
