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

/** Looks and decides without acting. */
public final class Observer {
    /** GitHub needs one request for each GitHub Release. */
    private static final int MOST_PAGES = 30;

    private static final int MOST_RELEASES = 1_000;

    private final WorldReader reader;
    private final InstantSource clock;
    /**
     * The questions of a release's last look. The next look asks almost the same, so they are all asked at the same
     * time. A question that is no longer needed is asked once in vain.
     */
    private final Cache<ReleaseId, Set<Question<?>>> asked =
            Caffeine.newBuilder().maximumSize(MOST_RELEASES).build();

    public Observer(WorldReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Decides again and again, answering the rules' questions, until no new question is asked. */
    public Plan look(ReleaseProcess process, Release release, RepositoryPorts repository) {
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
    <T> T judge(ReleaseProcess process, Release release, RepositoryPorts repository, Function<Situation, T> rule) {
        Instant now = clock.instant();
        return settled(repository, world -> rule.apply(new Situation(process, release, world, now, "", null)));
    }

    /** The next train. */
    Answer<Optional<Train>> train(ReleaseProcess process, RepositoryPorts repository) {
        Instant now = clock.instant();
        return settled(repository, world -> TrainRules.next(process, world, now));
    }

    /** The train that people are to be reminded of. */
    Answer<Optional<Train>> dueTrain(ReleaseProcess process, RepositoryPorts repository) {
        Instant now = clock.instant();
        return settled(repository, world -> TrainRules.due(process, world, now));
    }

    /** Checks the existing tags against the process. */
    Answer<TagAudit> audit(ReleaseProcess process, RepositoryPorts repository) {
        return settled(repository, world -> TagAudit.of(process, world, MOST_PAGES));
    }

    /** The workflow files that run now, path to text. */
    Answer<Map<String, String>> workflows(ReleaseProcess process, RepositoryPorts repository) {
        return settled(repository, world -> WorkflowFiles.of(process, world));
    }

    /** Other files at the same commit, path to text. */
    Answer<Map<String, String>> texts(ReleaseProcess process, RepositoryPorts repository, Set<String> paths) {
        return settled(repository, world -> WorkflowFiles.others(process, world, paths));
    }

    private <T> T settled(RepositoryPorts repository, Function<World, T> rules) {
        return reader.settled(new Observation(), repository, rules);
    }
}
