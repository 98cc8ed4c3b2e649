package dev.gonogo.port;

/** What counted already of that which reaches us more than once. */
public interface Occasions {

    /** Counts one that nothing is recorded of. */
    OccasionResult count(Occasion occasion);

    /** Whether it was counted, alone or with what was recorded of it. */
    boolean isCounted(Occasion occasion);
}
