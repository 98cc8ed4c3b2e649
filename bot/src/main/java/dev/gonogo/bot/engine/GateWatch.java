package dev.gonogo.bot.engine;

import dev.gonogo.plan.GateBoard;
import dev.gonogo.plan.Observation;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.gate.GateRules;
import dev.gonogo.process.gate.Gated;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reports open pull requests into integration that lack what their gates ask for: one message in each room, kept up to
 * date until the pull request is closed, or merged with nothing lacking.
 */
public final class GateWatch extends BoardWatch {
    private final WatchContext context;
    private final WorldReader reader;

    public GateWatch(WatchContext context, WorldReader reader) {
        super("gates", WebhookEvents.GATES, "what gates lack", context);
        this.context = context;
        this.reader = reader;
    }

    @Override
    Answer<List<Sighting>> observe(ReleaseProcess process, RepositoryPorts repository) {
        if (process.gates().isEmpty()) {
            return new Answer.Known<>(List.of());
        }
        Map<Integer, List<Fact>> facts = context.facts().factsOfPullRequests(repository.name());
        return reader.settled(new Observation(), repository, world -> GateRules.decide(process, facts.keySet(), world))
                .map(all -> all.stream()
                        .map(gated -> seen(
                                process,
                                gated,
                                facts.getOrDefault(gated.request().number(), List.of())))
                        .toList());
    }

    private Sighting seen(ReleaseProcess process, Gated gated, List<Fact> facts) {
        PullRequestId id =
                new PullRequestId(process.repository(), gated.request().number());
        return new Seen(
                process,
                gated,
                Journal.ofGate(id, facts, context.facts()),
                context.clock().instant());
    }

    /** @param now the time of this look */
    private record Seen(ReleaseProcess process, Gated gated, Journal journal, Instant now) implements Sighting {
        @Override
        public Telling telling() {
            boolean lacking = !gated.lacking().isEmpty();
            boolean worthTelling = gated.request().open() && lacking;
            if (journal.facts().isEmpty() && !worthTelling) {
                return Telling.NOTHING;
            }
            return switch (gated.request().state()) {
                case OPEN -> Telling.HOW_IT_STANDS;
                case CLOSED -> Telling.THE_END;
                case MERGED -> lacking ? Telling.HOW_IT_STANDS : Telling.THE_END;
            };
        }

        @Override
        public Board board() {
            return GateBoard.draw(process, gated, now);
        }
    }
}
