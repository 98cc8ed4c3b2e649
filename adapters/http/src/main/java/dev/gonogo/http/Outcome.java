package dev.gonogo.http;

import java.io.IOException;

/** How a request ended. */
public sealed interface Outcome<T> {

    /** The complete response came. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** No connection within the time for opening one. */
    record NoConnection<T>() implements Outcome<T> {}

    /** Nothing listens there, or the host is unknown. */
    record OutOfReach<T>() implements Outcome<T> {}

    /** @param cause of the connection, or of the reader */
    record Broken<T>(IOException cause) implements Outcome<T> {}

    /** The patience ended before the response did. */
    record Late<T>() implements Outcome<T> {}

    /**
     * More came than was allowed, and was not read.
     *
     * @param status of the response
     */
    record TooLarge<T>(int status) implements Outcome<T> {}

    /** The waiting thread was interrupted, and still is. */
    record Stopped<T>() implements Outcome<T> {}

    /** The reader could not use the response. */
    record Unreadable<T>(Throwable cause) implements Outcome<T> {}
}
