package dev.gonogo.bot.engine;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches things of a repository that have one board each in every room, such as its hotfixes. A kind says what there
 * is of it, and each {@link Sighting} how it is told; the look is the same for all. What throws for one of them holds
 * up no other.
 */
abstract class BoardWatch extends RepositoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BoardWatch.class);

    private final WatchContext context;
    private final String question;

    /**
     * @param word for the kind
     * @param events one of {@link WebhookEvents}
     * @param question what is asked of the world, for the log: "cannot tell" comes before it
     */
    BoardWatch(String word, Set<String> events, String question, WatchContext context) {
        super(word, events, context);
        this.context = context;
        this.question = question;
    }

    /** What there is now, in the order in which people are told. Changes nothing. */
    abstract Answer<List<Sighting>> observe(ReleaseProcess process, RepositoryPorts repository);

    /** When what is told changes though nothing happens, after a moment; empty if it is not known to. */
    Optional<Instant> nextChange(ReleaseProcess process, Instant now) {
        return Optional.empty();
    }

    /** The process cannot be read, so nothing is observed. */
    void unread(String repository) {}

    @Override
    Look pass(String repository) {
        return switch (context.library().lastRead(repository)) {
            case Answer.CannotTell<ReleaseProcess> unread -> {
                // reported by whoever reads process files
                unread(repository);
                yield Look.unsure(Optional.empty());
            }
            case Answer.Known<ReleaseProcess>(ReleaseProcess process) -> pass(process, context.repository(repository));
        };
    }

    private Look pass(ReleaseProcess process, RepositoryPorts repository) {
        Optional<Instant> change = nextChange(process, context.clock().instant());
        return switch (observe(process, repository)) {
            case Answer.CannotTell<List<Sighting>>(String why) -> {
                LOG.warn("{}: cannot tell {}: {}", repository.name(), question, why);
                yield Look.unsure(change);
            }
            case Answer.Known<List<Sighting>>(List<Sighting> sightings) -> {
                OneByOne.each(sightings, one -> tell(one, context.audience().rooms(process.repository())));
                yield Look.done(change);
            }
        };
    }

    private void tell(Sighting one, List<Room> rooms) {
        Journal journal = one.journal();
        one.seen().forEach(journal::note);
        switch (one.telling()) {
            case NOTHING -> {
                return;
            }
            case HOW_IT_STANDS -> context.announcer().show(journal, one.board(), rooms);
            case THE_END -> context.announcer().showTheEnd(journal, one.board(), rooms);
        }
        one.notice().ifPresent(notice -> context.announcer().say(journal, notice, rooms));
    }
}
