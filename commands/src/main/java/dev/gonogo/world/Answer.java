package dev.gonogo.world;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The answer to a question: a value, or that it cannot be told now. A rule that cannot tell does not hold. */
public sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {}

    /** @param why a sentence for people, without secrets, such as "GitHub did not answer in time" */
    record CannotTell<T>(String why) implements Answer<T> {}

    /** The concatenation of two lists; if one cannot be told, the result cannot. */
    static <T> Answer<List<T>> both(Answer<List<T>> one, Answer<List<T>> other) {
        return one.flatMap(first -> other.map(
                second -> Stream.concat(first.stream(), second.stream()).toList()));
    }

    /** Judges a value; if it cannot be told, {@code unknown} judges the reason. */
    default <R> R fold(Function<? super T, ? extends R> known, Function<String, ? extends R> unknown) {
        return switch (this) {
            case Known<T>(T value) -> known.apply(value);
            case CannotTell<T>(String why) -> unknown.apply(why);
        };
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> new Known<>(change.apply(value)));
    }

    default <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Known<T>(T value) -> next.apply(value);
            case CannotTell<T>(String why) -> new CannotTell<>(why);
        };
    }
}
