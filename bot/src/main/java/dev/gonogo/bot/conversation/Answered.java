package dev.gonogo.bot.conversation;

/**
 * An answer, and how it came about.
 *
 * @param <R> its type
 */
record Answered<R>(R response, How how) {
    /** The same as an answer of another type that it also has. */
    <S> Answered<S> as(Class<S> kind) {
        return new Answered<>(kind.cast(response), how);
    }

    enum How {
        ANSWERED,
        MISUNDERSTOOD,
        REFUSED,
        STORE_UNAVAILABLE,
        FAILED
    }
}
