package dev.gonogo.bot.engine;

import dev.gonogo.port.LookSchedule;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the process file of a repository. If it has changed, everything else there is looked at. If not, everything
 * else is still looked at in time, even if a failure kept it from being planned.
 */
final class RulesWatch extends RepositoryWatch {
    private final WatchContext context;
    private final LookSchedule schedule;
    private final List<Watch> others;

    RulesWatch(WatchContext context, LookSchedule schedule, List<Watch> others) {
        super("rules", WebhookEvents.RULES, context);
        this.context = context;
        this.schedule = schedule;
        this.others = List.copyOf(others);
    }

    @Override
    Look pass(String repository) {
        Answer<ReleaseProcess> before = context.library().lastRead(repository);
        try {
            return context.library()
                    .refresh(context.repository(repository))
                    .fold(process -> Look.done(Optional.empty()), why -> Look.unsure(Optional.empty()));
        } finally {
            boolean changed = !context.library().lastRead(repository).equals(before);
            Instant latest = context.clock().instant().plus(changed ? Duration.ZERO : context.longestPause());
            OneByOne.each(
                    others, watch -> watch.subjects(repository).forEach(subject -> schedule.lookBy(subject, latest)));
        }
    }
}
