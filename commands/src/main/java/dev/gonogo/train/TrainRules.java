package dev.gonogo.train;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.history.Releases;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Refs;
import dev.gonogo.world.World;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which trains leave, and when. */
public final class TrainRules {
    private TrainRules() {}

    /** The next departure at or after a moment, with its content; empty if the process has none. */
    public static Answer<Optional<Train>> next(ReleaseProcess process, World world, Instant now) {
        return aboard(process, world, process.cadence().flatMap(cadence -> cadence.next(now)));
    }

    /** The departure that people are to be reminded of, with its content; empty if there is none now. */
    public static Answer<Optional<Train>> due(ReleaseProcess process, World world, Instant now) {
        return aboard(process, world, process.cadence().flatMap(cadence -> cadence.due(now)));
    }

    private static Answer<Optional<Train>> aboard(
            ReleaseProcess process, World world, Optional<ZonedDateTime> departure) {
        if (departure.isEmpty()) {
            return new Answer.Known<>(Optional.empty());
        }
        return world.ask(new AllRefs()).flatMap(refs -> train(process, world, refs, departure.get()));
    }

    private static Answer<Optional<Train>> train(
            ReleaseProcess process, World world, Refs refs, ZonedDateTime departure) {
        String integration = process.branches().integration();
        return process.branches()
                .headOf(refs, integration)
                .flatMap(head -> Releases.of(process, world)
                        .flatMap(releases -> releases.highest(Version::stable)
                                .flatMap(found -> found.released()
                                        .map(last -> world.ask(new NotBackported(head, last.commit(), Map.of()))
                                                .map(missing -> new Train(
                                                        departure,
                                                        releases.tag(last),
                                                        missing.stream()
                                                                .map(MissingCommit::commit)
                                                                .toList())))
                                        .orElseGet(() -> new Answer.Known<>(new Train(departure, "", List.of()))))
                                .map(Optional::of)));
    }
}
