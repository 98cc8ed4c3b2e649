package dev.gonogo.bot.engine;

import dev.gonogo.port.Agenda;
import java.util.List;

/**
 * Reads the process file of a repository, and has all else there looked at: so is found what changed without a nudge, and what nobody
 * planned to look at because something failed at the wrong moment.
 */
final class RulesWatch extends RepositoryWatch {
    private final Shop shop;
    private final Agenda agenda;
    private final List<Watch> others;

    RulesWatch(Shop shop, Agenda agenda, List<Watch> others) {
        super("rules", shop);
        this.shop = shop;
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
            shop.library().refresh(shop.workshop(repository));
        } finally {
            others.stream()
                    .flatMap(watch -> watch.subjects(repository).stream())
                    .forEach(subject -> agenda.lookBy(subject, shop.clock().instant()));
        }
    }
}
