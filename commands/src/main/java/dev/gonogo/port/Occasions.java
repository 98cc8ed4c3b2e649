package dev.gonogo.port;

/** Which of the things that can reach us more than once were already counted. */
public interface Occasions {

    /** Counts one that leads to no record. */
    OccasionResult count(Occasion occasion);

    /** Whether it was counted, alone or together with a record. */
    boolean isCounted(Occasion occasion);
}
