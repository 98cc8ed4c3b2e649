package dev.gonogo.process;

import dev.gonogo.talk.Words;

/** Whether people are offered a way out of a failed release, and why. */
public sealed interface Offer {
    Words why();

    record Safe(Words why) implements Offer {}

    /** It cannot be told yet, but soon. */
    record Later(Words why) implements Offer {}

    record Withheld(Words why) implements Offer {}
}
