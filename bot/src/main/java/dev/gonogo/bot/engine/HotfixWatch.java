package dev.gonogo.bot.engine;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.hotfix.HotfixState;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports pull requests into production that promote no release: one message in each room, kept up to date until the
 * hotfix is backported or closed, then left alone.
 */
public final class HotfixWatch extends RepositoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HotfixWatch.class);

    private final WatchContext context;
    private final HotfixStore store;
    private final HotfixObserver observer;
    private final Backporter backporter;
    private final Announcer announcer;

    public HotfixWatch(WatchContext context, HotfixStore store, HotfixObserver observer, Backporter backporter) {
        super("hotfixes", context);
        this.context = context;
        this.store = store;
        this.observer = observer;
        this.backporter = backporter;
        this.announcer = context.announcer();
    }

    @Override
    void pass(String repository) {
        Instant since = store.watchedSince(repository, context.clock().instant());
        switch (observer.process(repository)) {
            case Answer.CannotTell<ReleaseProcess> unread -> {
                // reported by whoever reads process files
            }
            case Answer.Known<ReleaseProcess>(ReleaseProcess process) -> pass(process, since);
        }
    }

    private void pass(ReleaseProcess process, Instant since) {
        switch (observer.look(process.repository())) {
            case Answer.CannotTell<List<Hotfix>>(String why) ->
                LOG.warn("{}: cannot tell the status of hotfixes: {}", process.repository(), why);
            case Answer.Known<List<Hotfix>>(List<Hotfix> hotfixes) -> {
                Map<Integer, List<Fact>> facts = context.facts().factsOfHotfixes(process.repository());
                OneByOne.each(
                        hotfixes.reversed(),
                        hotfix -> show(process, hotfix, facts.getOrDefault(hotfix.number(), List.of()), since));
            }
        }
    }

    private void show(ReleaseProcess process, Hotfix hotfix, List<Fact> facts, Instant since) {
        boolean told = !facts.isEmpty();
        if (hotfix.state() instanceof HotfixState.Unsure || !(told || worthTelling(hotfix, since))) {
            return;
        }
        HotfixId id = new HotfixId(process.repository(), hotfix.number());
        Journal journal = Journal.ofHotfix(id, facts, context.facts());
        Board board = board(process, hotfix, id);
        List<Room> rooms = context.audience().rooms(process.repository());
        if (hotfix.over()) {
            announcer.showTheEnd(journal, board, rooms);
        } else {
            announcer.show(journal, board, rooms);
        }
        HotfixBoard.notice(hotfix).ifPresent(notice -> announcer.say(journal, notice, rooms));
    }

    private Board board(ReleaseProcess process, Hotfix hotfix, HotfixId id) {
        Board board = HotfixBoard.draw(process, hotfix, context.clock().instant());
        return hotfix.state() instanceof HotfixState.Owed
                ? backporter
                        .trouble(id)
                        .map(why -> board.withStanding(say("{}; not opened: {}", board.standing(), why)))
                        .orElse(board)
                : board;
    }

    /**
     * A hotfix that was finished before our first look is history, and one without problems needs no message once it is
     * finished.
     */
    private static boolean worthTelling(Hotfix hotfix, Instant since) {
        boolean old = hotfix.request().created().isBefore(since);
        boolean authorised = hotfix.authorised().map(Authorisation::by).isPresent();
        return switch (hotfix.state()) {
            case HotfixState.Unauthorised unauthorised -> true;
            case HotfixState.Authorised open -> true;
            case HotfixState.Owed owed -> !old;
            case HotfixState.BackportOpen open -> !old;
            case HotfixState.Lost lost -> !old;
            case HotfixState.CameAgain again -> !old;
            case HotfixState.Backported backported -> !old && !authorised;
            case HotfixState.TakenBack back -> !old;
            case HotfixState.Closed closed -> false;
            case HotfixState.Unsure unsure -> false;
        };
    }
}
