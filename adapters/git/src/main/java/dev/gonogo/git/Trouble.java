package dev.gonogo.git;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why git did not answer or act. The message is a sentence for people, without a full stop and without secrets. */
final class Trouble extends Exception {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        PASSING,
        ABSENCE,
        TOO_FAR,
        LASTING
    }

    private final Kind kind;
    private final Duration retryAfter;

    private Trouble(Kind kind, String sentence, Duration retryAfter, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** Trying again later may help. */
    static Trouble passing(String sentence) {
        return new Trouble(Kind.PASSING, sentence, Duration.ZERO, null);
    }

    static Trouble passing(String sentence, Throwable cause) {
        return new Trouble(Kind.PASSING, sentence, Duration.ZERO, cause);
    }

    /** Trying again after this time may help; zero if the other side gave no time. */
    static Trouble passing(String sentence, Duration retryAfter) {
        return new Trouble(Kind.PASSING, sentence, retryAfter, null);
    }

    /** The other side answered that it does not have something, or does not serve it. */
    static Trouble absence(String sentence) {
        return new Trouble(Kind.ABSENCE, sentence, Duration.ZERO, null);
    }

    /** It is more than we look at. */
    static Trouble tooFar(int most) {
        String sentence = "there are more than " + most + " commits to look at";
        return new Trouble(Kind.TOO_FAR, sentence, Duration.ZERO, null);
    }

    /** Somebody must change something first. */
    static Trouble lasting(String sentence) {
        return new Trouble(Kind.LASTING, sentence, Duration.ZERO, null);
    }

    boolean isAbsence() {
        return kind == Kind.ABSENCE;
    }

    boolean isTooFar() {
        return kind == Kind.TOO_FAR;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** The same for a port's caller, without the cause, because its message may contain anything. */
    RuntimeException asSeenByCallers() {
        return switch (kind) {
            case PASSING, ABSENCE -> new Unreachable(sentence(), retryAfter);
            case TOO_FAR, LASTING -> new Refused(sentence());
        };
    }
}
