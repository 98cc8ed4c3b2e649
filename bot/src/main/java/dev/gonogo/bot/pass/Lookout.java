package dev.gonogo.bot.pass;

import dev.gonogo.plan.Observation;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Release;
import dev.gonogo.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

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
        Instant now = clock.instant();
        return settle(workshop, world -> ReleaseRules.decide(process, release, world, now));
    }

    /** Judges a release as it would be. */
    <T> T judge(ReleaseProcess process, Release release, Workshop workshop, Function<Situation, T> rule) {
        Instant now = clock.instant();
        return settle(workshop, world -> rule.apply(new Situation(process, release, world, now, "", null)));
    }

    private <T> T settle(Workshop workshop, Function<World, T> rule) {
        Observation observation = new Observation();
        while (true) {
            T judged = rule.apply(observation);
            if (observation.open().isEmpty()) {
                return judged;
            }
            reader.answer(observation, workshop);
        }
    }
}
