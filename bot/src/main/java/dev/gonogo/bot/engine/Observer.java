package dev.gonogo.bot.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gonogo.audit.TagAudit;
import dev.gonogo.lint.WorkflowFiles;
import dev.gonogo.plan.Observation;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.train.Train;
import dev.gonogo.train.TrainRules;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Question;
import dev.gonogo.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at the world and decides, with nothing done. */
public final class Observer {
    /** GitHub is asked for each release page on its own. */
    private static final int MOST_PAGES = 30;

    private static final int MOST_RELEASES = 1_000;

    private final WorldReader reader;
    private final InstantSource clock;
    /**
     * What was asked at the last look at a release. The next one asks nearly the same, so all of it is asked at the same time. What
     * is not needed any more is asked once in vain.
     */
    private final Cache<ReleaseId, Set<Question<?>>> asked =
            Caffeine.newBuilder().maximumSize(MOST_RELEASES).build();

    public Observer(WorldReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Decides again and again, answering what the rules ask, until they ask nothing new. */
    public Plan look(ReleaseProcess process, Release release, Repository repository) {
        Instant now = clock.instant();
        Observation observation = new Observation(askedBefore(release.id()));
        Plan plan = reader.settled(observation, repository, world -> ReleaseRules.decide(process, release, world, now));
        asked.put(release.id(), observation.asked());
        return plan;
    }

    private Set<Question<?>> askedBefore(ReleaseId id) {
        return Optional.ofNullable(asked.getIfPresent(id)).orElse(Set.of());
    }

    /** Judges a release as it would be. */
    <T> T judge(ReleaseProcess process, Release release, Repository repository, Function<Situation, T> rule) {
        Instant now = clock.instant();
        return settled(repository, world -> rule.apply(new Situation(process, release, world, now, "", null)));
    }

    /** The next train. */
    Answer<Optional<Train>> train(ReleaseProcess process, Repository repository) {
        Instant now = clock.instant();
        return settled(repository, world -> TrainRules.next(process, world, now));
    }

    /** The train that people are to be reminded of. */
    Answer<Optional<Train>> dueTrain(ReleaseProcess process, Repository repository) {
        Instant now = clock.instant();
        return settled(repository, world -> TrainRules.due(process, world, now));
    }

    /** Holds the tags that exist against the process. */
    Answer<TagAudit> audit(ReleaseProcess process, Repository repository) {
        return settled(repository, world -> TagAudit.of(process, world, MOST_PAGES));
    }

    /** The workflow files that run now, path to text. */
    Answer<Map<String, String>> workflows(ReleaseProcess process, Repository repository) {
        return settled(repository, world -> WorkflowFiles.of(process, world));
    }

    /** Other files at the same place, path to text. */
    Answer<Map<String, String>> texts(ReleaseProcess process, Repository repository, Set<String> paths) {
        return settled(repository, world -> WorkflowFiles.others(process, world, paths));
    }

    private <T> T settled(Repository repository, Function<World, T> rules) {
        return reader.settled(new Observation(), repository, rules);
    }
}
