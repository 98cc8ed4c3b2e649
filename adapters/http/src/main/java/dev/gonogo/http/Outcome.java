package dev.gonogo.http;

import java.io.IOException;

/** How a request ended. */
public sealed interface Outcome<T> {

    /** The whole answer came. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** No connection in the time that one may take to open. */
    record NoConnection<T>() implements Outcome<T> {}

    /** Nobody listens there, or nobody knows where that is. */
    record OutOfReach<T>() implements Outcome<T> {}

    /** @param cause of the connection, or of the reader */
    record Broken<T>(IOException cause) implements Outcome<T> {}

    /** The patience ended before the answer did. */
    record Late<T>() implements Outcome<T> {}

    /**
     * More came than was allowed. It was not read on.
     *
     * @param status of the answer
     */
    record TooLarge<T>(int status) implements Outcome<T> {}

    /** The thread that waited was interrupted, and still is. */
    record Stopped<T>() implements Outcome<T> {}

    /** The reader had no use for the answer. */
    record Unreadable<T>(Throwable cause) implements Outcome<T> {}
}
