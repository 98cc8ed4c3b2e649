package dev.gonogo.bot.engine;

import dev.gonogo.port.Facts;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Room;
import dev.gonogo.world.PullRequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is remembered of one thing that people are told about.
 *
 * @param name of the thing in messages, the same each time
 * @param facts so far
 * @param noting stores a fact
 */
record Journal(String name, List<Fact> facts, Consumer<Fact> noting) {
    Journal {
        facts = List.copyOf(facts);
    }

    static Journal of(Release release, Facts store) {
        return new Journal(release.id().toString(), release.facts(), fact -> store.note(release.id(), fact));
    }

    static Journal ofHotfix(PullRequestId id, List<Fact> facts, Facts store) {
        return new Journal("hotfix " + id, facts, fact -> store.note(id.toString(), fact));
    }

    /** Of a pull request that must pass a gate. */
    static Journal ofGate(PullRequestId id, List<Fact> facts, Facts store) {
        return new Journal("gate " + id, facts, fact -> store.note(id.toString(), fact));
    }

    static Journal ofTrain(String repository, LocalDate departure, Facts store) {
        String name = "train " + repository + "@" + departure;
        return new Journal(name, store.facts(name), fact -> store.note(name, fact));
    }

    void note(Fact fact) {
        noting.accept(fact);
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
