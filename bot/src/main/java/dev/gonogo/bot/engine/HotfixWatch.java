package dev.gonogo.bot.engine;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.hotfix.HotfixState;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports pull requests into production that promote no release: one message in each room, kept up to date until the
 * hotfix is backported or closed, then left alone.
 */
public final class HotfixWatch extends BoardWatch {
    private final WatchContext context;
    private final HotfixStore store;
    private final HotfixObserver observer;
    private final Backporter backporter;

    public HotfixWatch(WatchContext context, HotfixStore store, HotfixObserver observer, Backporter backporter) {
        super("hotfixes", WebhookEvents.HOTFIXES, "the status of hotfixes", context);
        this.context = context;
        this.store = store;
        this.observer = observer;
        this.backporter = backporter;
    }

    /** The first look counts, even if the process cannot be read yet. */
    @Override
    void unread(String repository) {
        watchedSince(repository);
    }

    private Instant watchedSince(String repository) {
        return store.watchedSince(repository, context.clock().instant());
    }

    @Override
    Answer<List<Sighting>> observe(ReleaseProcess process, RepositoryPorts repository) {
        Instant since = watchedSince(process.repository());
        return observer.look(process.repository()).map(hotfixes -> {
            Map<Integer, List<Fact>> facts = context.facts().factsOfPullRequests(process.repository());
            return hotfixes.reversed().stream()
                    .map(hotfix -> seen(process, hotfix, facts.getOrDefault(hotfix.number(), List.of()), since))
                    .toList();
        });
    }

    private Sighting seen(ReleaseProcess process, Hotfix hotfix, List<Fact> facts, Instant since) {
        PullRequestId id = new PullRequestId(process.repository(), hotfix.number());
        return new Seen(
                process,
                hotfix,
                Journal.ofHotfix(id, facts, context.facts()),
                backporter.trouble(id),
                since,
                context.clock().instant());
    }

    /**
     * @param trouble why its backport was not opened
     * @param since the first look at its repository
     * @param now the time of this look
     */
    private record Seen(
            ReleaseProcess process,
            Hotfix hotfix,
            Journal journal,
            Optional<String> trouble,
            Instant since,
            Instant now)
            implements Sighting {
        @Override
        public Telling telling() {
            boolean told = !journal.facts().isEmpty();
            if (hotfix.state() instanceof HotfixState.Unsure || !(told || worthTelling())) {
                return Telling.NOTHING;
            }
            return hotfix.over() ? Telling.THE_END : Telling.HOW_IT_STANDS;
        }

        @Override
        public Board board() {
            Board board = HotfixBoard.draw(process, hotfix, now);
            return hotfix.state() instanceof HotfixState.Owed
                    ? trouble.map(why -> board.withStanding(say("{}; not opened: {}", board.standing(), why)))
                            .orElse(board)
                    : board;
        }

        @Override
        public Optional<Notice> notice() {
            return HotfixBoard.notice(hotfix);
        }

        /**
         * A hotfix that was finished before our first look is history, and one without problems needs no message once
         * it is finished.
         */
        private boolean worthTelling() {
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
}
