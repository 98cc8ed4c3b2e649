package dev.gonogo.bot.engine;

import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.plan.GateBoard;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.gate.GateRules;
import dev.gonogo.process.gate.Gated;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Answer;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports open pull requests into integration that lack what their gates ask for: one message in each room, kept up to
 * date until the pull request is closed, or merged with nothing lacking.
 */
public final class GateWatch extends RepositoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(GateWatch.class);

    private final WatchContext context;
    private final HotfixObserver observer;
    private final Announcer announcer;

    public GateWatch(WatchContext context, HotfixObserver observer) {
        super("gates", context);
        this.context = context;
        this.observer = observer;
        this.announcer = context.announcer();
    }

    @Override
    void pass(String repository) {
        if (observer.process(repository) instanceof Answer.Known<ReleaseProcess>(ReleaseProcess process)
                && !process.gates().isEmpty()) {
            Map<Integer, List<Fact>> facts = context.facts().factsOfHotfixes(repository);
            switch (observer.ask(repository, world -> GateRules.decide(process, facts.keySet(), world))) {
                case Answer.CannotTell<List<Gated>>(String why) ->
                    LOG.warn("{}: cannot tell what gates lack: {}", repository, why);
                case Answer.Known<List<Gated>>(List<Gated> all) ->
                    OneByOne.each(
                            all,
                            gated -> show(
                                    process,
                                    gated,
                                    facts.getOrDefault(gated.request().number(), List.of())));
            }
        }
    }

    private void show(ReleaseProcess process, Gated gated, List<Fact> facts) {
        HotfixId id = new HotfixId(process.repository(), gated.request().number());
        Journal journal = Journal.ofGate(id, facts, context.facts());
        boolean lacking = !gated.lacking().isEmpty();
        boolean worthTelling = gated.request().open() && lacking;
        if (facts.isEmpty() && !worthTelling) {
            return;
        }
        Board board = GateBoard.draw(process, gated, context.clock().instant());
        List<Room> rooms = context.audience().rooms(process.repository());
        switch (gated.request().state()) {
            case OPEN -> announcer.show(journal, board, rooms);
            case CLOSED -> announcer.showTheEnd(journal, board, rooms);
            case MERGED -> {
                if (lacking) {
                    announcer.show(journal, board, rooms);
                } else {
                    announcer.showTheEnd(journal, board, rooms);
                }
            }
        }
    }
}
