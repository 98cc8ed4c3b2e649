package dev.gonogo.talk;

import java.time.Instant;

/**
 * A piece of a sentence. Text from people and from outside is always inside a span, which each chat adapter escapes; so
 * it can neither mention anybody nor break the message.
 */
public sealed interface Span {
    record Plain(String text) implements Span {}

    record Strong(String text) implements Span {}

    /** Versions, refs, commits, file names. */
    record Code(String text) implements Span {}

    record Link(String text, String url) implements Span {}

    /** A person by forge login; shown as a name, never as a mention that notifies. */
    record Person(String login) implements Span {}

    /** A point in time, shown as day and time, in the reader's time zone if the platform can. */
    record Moment(Instant at) implements Span {}

    /** A point in time that shows how fresh something is, as the time since then if the platform can. */
    record Ago(Instant at) implements Span {}

    /** The span as plain text. */
    default String plain() {
        return switch (this) {
            case Plain(String text) -> text;
            case Strong(String text) -> text;
            case Code(String text) -> text;
            case Link(String text, String url) -> text;
            case Person(String login) -> login;
            case Moment(Instant at) -> minute(at);
            case Ago(Instant at) -> minute(at);
        };
    }

    private static String minute(Instant at) {
        return at.toString().replaceFirst("T(..:..).*", " $1 UTC");
    }
}
