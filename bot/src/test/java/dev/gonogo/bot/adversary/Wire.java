package dev.gonogo.bot.adversary;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What gonogo did to the outside, each time with the branches and tags as they were right after it. */
final class Wire implements IoPoint {
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable MemoryRepository repository;

    record Effect(String what, Refs refs) {}

    void tap(MemoryRepository tapped) {
        repository = tapped;
    }

    @Override
    public void pass(String what) {
        // Nothing stops here.
    }

    @Override
    public void happened(String effect) {
        if (repository != null) {
            effects.add(new Effect(effect, repository.refs()));
        }
    }

    Stream<Effect> effects(String what) {
        return effects.stream().filter(effect -> effect.what().startsWith(what));
    }
}
