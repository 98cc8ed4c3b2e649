package dev.gonogo.train;

import dev.gonogo.world.Commit;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A departure and what would leave with it.
 *
 * @param since the latest published tag; empty if there is none
 * @param aboard commits that integration has and that tag does not, oldest first
 */
public record Train(ZonedDateTime departure, String since, List<Commit> aboard) {
    public Train {
        aboard = List.copyOf(aboard);
    }
}
