package dev.gonogo.bot.pass;

import dev.gonogo.plan.Observation;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Release;
import java.time.Instant;
import java.time.InstantSource;

/** Looks at the world and decides, with nothing done. */
public final class Lookout {
    private final WorldReader reader;
    private final InstantSource clock;

    public Lookout(WorldReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Decides again and again, answering what the rules ask, until they ask nothing new. */
    public Plan look(ReleaseProcess process, Release release, Workshop workshop) {
        Observation observation = new Observation();
        Instant now = clock.instant();
        while (true) {
            Plan plan = ReleaseRules.decide(process, release, observation, now);
            if (observation.open().isEmpty()) {
                return plan;
            }
            reader.answer(observation, workshop);
        }
    }
}
