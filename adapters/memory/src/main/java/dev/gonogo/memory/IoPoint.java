package dev.gonogo.memory;

import java.util.function.Supplier;

/**
 * A place where the bot changes something outside itself, or uses its store. Each fake passes one before and one after everything it does,
 * so that a test can stop the bot there. Answering a question changes nothing, so a stop there would leave the same
 * behind as one at the point before.
 */
@FunctionalInterface
public interface IoPoint {
    /** Lets everything pass. */
    IoPoint NONE = what -> {};

    /** @param what is about to happen or has just happened, for example {@code before pushTag v1.4.0} */
    void pass(String what);

    /** Since the last point something may have changed: the bot wrote something, or it is the turn of others. */
    default void changed() {}

    /** Something was changed outside for good. Doing the same again changes nothing and is not reported. */
    default void happened(String effect) {}

    /** Does something between two points. */
    default void act(String what, Runnable io) {
        pass("before " + what);
        io.run();
        changed();
        pass("after " + what);
    }

    /** Fetches something between two points. */
    default <T> T around(String what, Supplier<T> io) {
        pass("before " + what);
        T result = io.get();
        changed();
        pass("after " + what);
        return result;
    }
}
