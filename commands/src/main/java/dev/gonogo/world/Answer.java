package dev.gonogo.world;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the world said to a question: a value, or that it cannot be told now. Doubt never holds. */
public sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {}

    /** @param why a sentence for people, free of secrets, such as "GitHub did not answer in time" */
    record CannotTell<T>(String why) implements Answer<T> {}

    /** One list after the other; where either cannot be told, neither can the whole. */
    static <T> Answer<List<T>> both(Answer<List<T>> one, Answer<List<T>> other) {
        return one.flatMap(first -> other.map(
                second -> Stream.concat(first.stream(), second.stream()).toList()));
    }

    /** Judges a value; what cannot be told is judged by {@code unknown}, which gets the reason. */
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
