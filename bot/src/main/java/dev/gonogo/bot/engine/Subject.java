package dev.gonogo.bot.engine;

import dev.gonogo.port.ReleaseStore;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Room;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What messages are about, and what is remembered of them.
 *
 * @param name as its id is written
 * @param noting keeps a fact for later
 */
record Subject(String name, List<Fact> facts, Consumer<Fact> noting) {
    Subject {
        facts = List.copyOf(facts);
    }

    static Subject of(Release release, ReleaseStore store) {
        return new Subject(release.id().toString(), release.facts(), fact -> store.note(release.id(), fact));
    }

    Optional<Fact.BoardMessage> boardIn(Room room) {
        return facts.stream()
                .filter(Fact.BoardMessage.class::isInstance)
                .map(Fact.BoardMessage.class::cast)
                .filter(message -> message.room().equals(room))
                .reduce((earlier, later) -> later);
    }

    boolean knows(Fact fact) {
        return facts.stream().anyMatch(known -> known.key().equals(fact.key()));
    }
}
