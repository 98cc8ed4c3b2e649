package dev.gonogo.plan;

import java.util.Optional;
import java.util.stream.Stream;

/** What a button on a board decides. */
public enum Choice {
    RECOVER;

    /** Empty for a name that is none of them. */
    public static Optional<Choice> named(String name) {
        return Stream.of(values()).filter(choice -> choice.name().equals(name)).findFirst();
    }
}
