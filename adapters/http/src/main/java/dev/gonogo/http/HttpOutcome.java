package dev.gonogo.http;

import java.io.IOException;

/** How a request ended. */
public sealed interface HttpOutcome<T> {

    /** The complete response came. */
    record Answered<T>(T answer) implements HttpOutcome<T> {}

    /** No connection within the time for opening one. */
    record NoConnection<T>() implements HttpOutcome<T> {}

    /** Nothing listens there, or the host is unknown. */
    record OutOfReach<T>() implements HttpOutcome<T> {}

    /** @param cause of the connection, or of the reader */
    record Broken<T>(IOException cause) implements HttpOutcome<T> {}

    /** The patience ended before the response did. */
    record Late<T>() implements HttpOutcome<T> {}

    /**
     * More came than was allowed, and was not read.
     *
     * @param status of the response
     */
    record TooLarge<T>(int status) implements HttpOutcome<T> {}

    /** The waiting thread was interrupted, and still is. */
    record Stopped<T>() implements HttpOutcome<T> {}

    /** The reader could not use the response. */
    record Unreadable<T>(Throwable cause) implements HttpOutcome<T> {}
}
