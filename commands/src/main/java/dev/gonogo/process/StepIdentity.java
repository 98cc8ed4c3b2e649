package dev.gonogo.process;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells a step from every other: its kind, and what it acts on or asks for. How it is judged, how long it takes and words that
 * only explain are no part of it. It is kept with a release, so the text for a step stays what it is.
 *
 * @param parts with placeholders; empty ones say nothing
 */
public record StepIdentity(List<String> parts) {
    public StepIdentity {
        parts = List.copyOf(parts);
    }

    /** @param on what it acts on or asks for, in this order */
    public static StepIdentity of(String kind, String... on) {
        return new StepIdentity(List.of(kind)).and(on);
    }

    /** The name in process files. */
    public String kind() {
        return parts.getFirst();
    }

    /** The same, which acts on more, in this order. */
    public StepIdentity and(String... more) {
        return new StepIdentity(Stream.concat(parts.stream(), Stream.of(more)).toList());
    }

    /** @param any in whatever order the file says them */
    public StepIdentity with(Collection<String> any) {
        return new StepIdentity(
                Stream.concat(parts.stream(), any.stream().sorted()).toList());
    }

    /** As it is kept. */
    String text(UnaryOperator<String> filled) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> quoted(filled.apply(part)))
                .collect(Collectors.joining(" "));
    }

    /** So that no text looks like two others. */
    private static String quoted(String part) {
        return part.chars().anyMatch(letter -> letter <= ' ' || letter == '"')
                ? "\"" + part.replace("\"", "\"\"") + "\""
                : part;
    }
}
