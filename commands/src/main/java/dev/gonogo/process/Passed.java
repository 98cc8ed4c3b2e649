package dev.gonogo.process;

import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.talk.Words;

/** Whether a step was passed, and what of it still counts. */
public sealed interface Passed {

    /** For how long it is checked whether the result of a step still counts. */
    enum Until {
        /** Not after it was seen done: it stays done. */
        DONE,
        /** Until the release's tag is there. */
        TAGGED,
        /** Until the release is closed. */
        CLOSED
    }

    record Yes(Landmark landmark) implements Passed {}

    record No() implements Passed {}

    /**
     * It was passed, but for a commit that its branch has left behind, or by a run that is no longer green.
     *
     * @param why for people
     * @param brief the same in a few words, for the record
     */
    record NoLonger(Words why, String brief) implements Passed {}

    record Unsure(String why) implements Passed {}
}
