package dev.gonogo.git;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why git did not answer or act. The message is a sentence for people, without its full stop and free of secrets. */
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

    /** Asking again later may help. */
    static Trouble passing(String sentence) {
        return new Trouble(Kind.PASSING, sentence, Duration.ZERO, null);
    }

    static Trouble passing(String sentence, Throwable cause) {
        return new Trouble(Kind.PASSING, sentence, Duration.ZERO, cause);
    }

    /** Asking again may help when this time has passed; zero where the other side said nothing. */
    static Trouble passing(String sentence, Duration retryAfter) {
        return new Trouble(Kind.PASSING, sentence, retryAfter, null);
    }

    /** The other side answered that it does not have something, or does not hand it out. */
    static Trouble absence(String sentence) {
        return new Trouble(Kind.ABSENCE, sentence, Duration.ZERO, null);
    }

    /** It is more than is looked at. */
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

    /** The same for a port's caller; the cause stays behind, since its words are not ours. */
    RuntimeException asSeenByCallers() {
        return switch (kind) {
            case PASSING, ABSENCE -> new Unreachable(sentence(), retryAfter);
            case TOO_FAR, LASTING -> new Refused(sentence());
        };
    }
}
