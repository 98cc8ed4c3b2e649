package dev.gonogo.bot.engine;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Words;
import dev.gonogo.train.Train;
import dev.gonogo.train.TrainBoard;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reminds rooms of a train that is about to leave: one message for each departure and room, kept up to date until a
 * release left with it, or the next departure is near.
 */
public final class TrainWatch extends BoardWatch {
    private static final String LEFT = "left";
    private static final String VERSION = "version";

    private final WatchContext context;
    private final Observer observer;

    public TrainWatch(WatchContext context, Observer observer) {
        super("trains", WebhookEvents.TRAINS, "of the next train", context);
        this.context = context;
        this.observer = observer;
    }

    @Override
    Answer<List<Sighting>> observe(ReleaseProcess process, RepositoryPorts repository) {
        return observer.dueTrain(process, repository)
                .map(due -> due.flatMap(train -> seen(process, train)).stream().toList());
    }

    @Override
    Optional<Instant> nextChange(ReleaseProcess process, Instant now) {
        return process.cadence().flatMap(cadence -> cadence.nextMoment(now));
    }

    private Optional<Sighting> seen(ReleaseProcess process, Train train) {
        Journal journal =
                Journal.ofTrain(process.repository(), train.departure().toLocalDate(), context.facts());
        Instant now = context.clock().instant();
        return journal.facts().isEmpty() && isHistory(process, train, now)
                ? Optional.empty()
                : Optional.of(new Seen(process, train, journal, left(process, train, journal.facts()), now));
    }

    /** A departure of which nobody was reminded in time is not announced later. */
    private static boolean isHistory(ReleaseProcess process, Train train, Instant now) {
        return now.isAfter(train.departure().toInstant().plus(remind(process)));
    }

    /** The release that was cut for this departure; patches do not count. */
    private Optional<Version> left(ReleaseProcess process, Train train, List<Fact> facts) {
        Instant since = train.departure().toInstant().minus(remind(process));
        return facts.stream()
                .filter(Fact.Landmark.class::isInstance)
                .flatMap(fact ->
                        Optional.ofNullable(((Fact.Landmark) fact).values().get(VERSION)).stream())
                .map(Version::of)
                .findFirst()
                .or(() -> context.releases().openReleases(process.repository()).stream()
                        .filter(release -> !release.version().patched())
                        .filter(release -> release.began()
                                .filter(began -> !began.isBefore(since))
                                .isPresent())
                        .map(Release::version)
                        .findFirst());
    }

    private static Duration remind(ReleaseProcess process) {
        return process.cadence().orElseThrow().remind();
    }

    /**
     * @param left the release that left with it
     * @param now the time of this look
     */
    private record Seen(ReleaseProcess process, Train train, Journal journal, Optional<Version> left, Instant now)
            implements Sighting {
        @Override
        public List<Fact> seen() {
            return left.<List<Fact>>map(version -> List.of(new Fact.Landmark(
                            LEFT, now, Words.say("{}", version), Map.of(VERSION, version.toString()))))
                    .orElse(List.of());
        }

        @Override
        public Telling telling() {
            if (left.isEmpty()) {
                return Telling.HOW_IT_STANDS;
            }
            boolean shown = journal.facts().stream().anyMatch(Fact.BoardMessage.class::isInstance);
            return shown ? Telling.THE_END : Telling.NOTHING;
        }

        @Override
        public Board board() {
            return TrainBoard.draw(process, train, left, now);
        }
    }
}
