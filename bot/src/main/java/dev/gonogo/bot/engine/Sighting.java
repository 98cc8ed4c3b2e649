package dev.gonogo.bot.engine;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import java.util.List;
import java.util.Optional;

/** What a look saw of one thing that has a board of its own, and what people are told of it. Changes nothing. */
interface Sighting {
    Journal journal();

    Telling telling();

    /** The board as it is shown now; called only if something is told. */
    Board board();

    /** Facts to record before anything is shown. */
    default List<Fact> seen() {
        return List.of();
    }

    /** For the thread of its board. */
    default Optional<Notice> notice() {
        return Optional.empty();
    }

    enum Telling {
        NOTHING,
        HOW_IT_STANDS,
        /** From then on it is left alone. */
        THE_END
    }
}
