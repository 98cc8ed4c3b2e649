package dev.gonogo.lookalike.actions;

import java.util.List;

/** How a job's work ended, with what it logged. */
public sealed interface Outcome {
    List<String> log();

    /** It worked. */
    record Success(List<String> log) implements Outcome {}

    /** It failed; the last line says why. */
    record Failure(List<String> log) implements Outcome {}

    static Outcome success(String... lines) {
        return new Success(List.of(lines));
    }

    static Outcome failure(String error) {
        return new Failure(List.of("##[error]" + error));
    }
}
