package dev.gonogo.store;

/** A stored record that this version of gonogo does not understand. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
