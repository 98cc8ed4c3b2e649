package dev.gonogo.process;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What distinguishes a step from every other: its kind, and what it acts on or asks for. How it is judged, how long it
 * takes and explanatory texts are not part of it. It is stored with releases, so the text for a step must not change.
 *
 * @param parts with placeholders; empty ones are ignored
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

    /** The same with more that it acts on, in this order. */
    public StepIdentity and(String... more) {
        return new StepIdentity(Stream.concat(parts.stream(), Stream.of(more)).toList());
    }

    /** @param any in any order, because the file's order does not matter */
    public StepIdentity with(Collection<String> any) {
        return new StepIdentity(
                Stream.concat(parts.stream(), any.stream().sorted()).toList());
    }

    /** As stored. */
    String text(UnaryOperator<String> filled) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> quoted(filled.apply(part)))
                .collect(Collectors.joining(" "));
    }

    /** Quoted so that two different lists never give the same text. */
    private static String quoted(String part) {
        return part.chars().anyMatch(letter -> letter <= ' ' || letter == '"')
                ? "\"" + part.replace("\"", "\"\"") + "\""
                : part;
    }
}
