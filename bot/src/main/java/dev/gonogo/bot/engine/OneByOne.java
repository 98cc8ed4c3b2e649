package dev.gonogo.bot.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What throws for one thing holds up no other. */
final class OneByOne {
    private OneByOne() {}

    /** Does it for each of them. The first exception is thrown once all had their turn; it has the others with it. */
    static <T> void each(Collection<T> things, Consumer<T> act) {
        List<RuntimeException> failures = new ArrayList<>();
        for (T thing : things) {
            try {
                act.accept(thing);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw together(failures);
        }
    }

    private static RuntimeException together(List<RuntimeException> failures) {
        RuntimeException first = failures.getFirst();
        failures.stream().filter(failure -> failure != first).forEach(first::addSuppressed);
        return first;
    }
}
