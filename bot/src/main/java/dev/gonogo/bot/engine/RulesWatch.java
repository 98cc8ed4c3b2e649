package dev.gonogo.bot.engine;

import dev.gonogo.port.Agenda;
import java.util.List;

/**
 * Reads the process file of a repository, and has all else there looked at: so is found what changed without a nudge, and what nobody
 * planned to look at because something failed at the wrong moment.
 */
final class RulesWatch extends RepositoryWatch {
    private final WatchContext context;
    private final Agenda agenda;
    private final List<Watch> others;

    RulesWatch(WatchContext context, Agenda agenda, List<Watch> others) {
        super("rules", context);
        this.context = context;
        this.agenda = agenda;
        this.others = List.copyOf(others);
    }

    @Override
    public boolean isMovedBy(String event) {
        return event.equals(Engine.PUSH);
    }

    @Override
    void pass(String repository) {
        try {
            context.library().refresh(context.repository(repository));
        } finally {
            others.stream()
                    .flatMap(watch -> watch.subjects(repository).stream())
                    .forEach(subject -> agenda.lookBy(subject, context.clock().instant()));
        }
    }
}
