package dev.gonogo.memory;

import dev.gonogo.port.Occasion;
import dev.gonogo.port.OccasionResult;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which occasions were already counted. */
final class CountedOccasions {
    private final Set<String> deliveries = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Predicate<String> issued;

    /** @param issued whether there is a dialog of this id */
    CountedOccasions(Predicate<String> issued) {
        this.issued = issued;
    }

    synchronized OccasionResult count(Occasion occasion) {
        boolean first = switch (occasion) {
            case Occasion.Delivery delivery -> deliveries.add(delivery.id());
            case Occasion.Submission submission -> issued.test(submission.dialog()) && used.add(submission.dialog());
            case Occasion.None none -> true;
        };
        return first ? OccasionResult.FIRST_TIME : OccasionResult.COUNTED_BEFORE;
    }

    synchronized boolean isCounted(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Delivery delivery -> deliveries.contains(delivery.id());
            case Occasion.Submission submission -> used.contains(submission.dialog());
            case Occasion.None none -> false;
        };
    }

    /**
     * What is recorded together with an occasion.
     *
     * @param otherwise what is answered where that was counted before
     */
    <T> T with(Occasion occasion, T otherwise, Supplier<T> recorded) {
        return switch (count(occasion)) {
            case COUNTED_BEFORE -> otherwise;
            case FIRST_TIME -> recorded.get();
        };
    }
}
