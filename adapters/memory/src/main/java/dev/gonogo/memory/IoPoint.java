package dev.gonogo.memory;

import java.util.function.Supplier;

/**
 * A place where the bot meets an outside system. Each fake passes one before and one after everything it does or
 * answers, so that a test can stop the bot there.
 */
@FunctionalInterface
public interface IoPoint {
    /** Lets everything pass. */
    IoPoint NONE = what -> {};

    /** @param what is about to happen or has just happened, for example {@code before pushTag v1.4.0} */
    void pass(String what);

    /** Something was changed outside for good. Doing the same again changes nothing and is not reported. */
    default void happened(String effect) {}

    /** Does something between two points. */
    default void act(String what, Runnable io) {
        pass("before " + what);
        io.run();
        pass("after " + what);
    }

    /** Fetches something between two points. */
    default <T> T around(String what, Supplier<T> io) {
        pass("before " + what);
        T result = io.get();
        pass("after " + what);
        return result;
    }
}
