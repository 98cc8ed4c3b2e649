package dev.gonogo.bot.engine;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.train.Train;
import dev.gonogo.train.TrainBoard;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds rooms of a train that is about to leave: one message for each departure and room, kept up to date until a
 * release left with it, or the next departure is near.
 */
public final class TrainWatch extends RepositoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TrainWatch.class);
    private static final String LEFT = "left";

    private final WatchContext context;
    private final Observer observer;
    private final Announcer announcer;

    public TrainWatch(WatchContext context, Observer observer) {
        super("trains", context);
        this.context = context;
        this.observer = observer;
        this.announcer = context.announcer();
    }

    @Override
    void pass(String repository) {
        if (context.library().lastRead(repository) instanceof Answer.Known<ReleaseProcess>(ReleaseProcess process)
                && process.cadence().isPresent()) {
            switch (observer.dueTrain(process, context.repository(repository))) {
                case Answer.CannotTell<Optional<Train>>(String why) ->
                    LOG.warn("{}: cannot tell of the next train: {}", repository, why);
                case Answer.Known<Optional<Train>>(Optional<Train> train) -> train.ifPresent(due -> show(process, due));
            }
        }
    }

    private void show(ReleaseProcess process, Train train) {
        Journal journal =
                Journal.ofTrain(process.repository(), train.departure().toLocalDate(), context.facts());
        if (journal.facts().isEmpty() && isHistory(process, train)) {
            return;
        }
        Optional<Version> left = left(process, train, journal.facts());
        Board board = TrainBoard.draw(process, train, left, context.clock().instant());
        List<Room> rooms = context.audience().rooms(process.repository());
        if (left.isEmpty()) {
            announcer.show(journal, board, rooms);
            return;
        }
        journal.note(new Fact.Landmark(
                LEFT,
                context.clock().instant(),
                Words.say("{}", left.get()),
                Map.of("version", left.get().toString())));
        if (journal.facts().stream().anyMatch(Fact.BoardMessage.class::isInstance)) {
            announcer.showTheEnd(journal, board, rooms);
        }
    }

    /** A departure of which nobody was reminded in time is not announced later. */
    private boolean isHistory(ReleaseProcess process, Train train) {
        Instant over = train.departure()
                .toInstant()
                .plus(process.cadence().orElseThrow().remind());
        return context.clock().instant().isAfter(over);
    }

    /** The release that was cut for this departure; patches do not count. */
    private Optional<Version> left(ReleaseProcess process, Train train, List<Fact> facts) {
        Instant since = train.departure()
                .toInstant()
                .minus(process.cadence().orElseThrow().remind());
        return facts.stream()
                .filter(Fact.Landmark.class::isInstance)
                .map(fact -> Version.of(((Fact.Landmark) fact).words().plain()))
                .findFirst()
                .or(() -> context.releases().openReleases(process.repository()).stream()
                        .filter(release -> !release.version().patched())
                        .filter(release -> release.began()
                                .filter(began -> !began.isBefore(since))
                                .isPresent())
                        .map(Release::version)
                        .findFirst());
    }
}
