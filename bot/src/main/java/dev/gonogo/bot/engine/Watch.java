package dev.gonogo.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A kind of subject that is looked at again and again: its names, the events that affect it, and what a look does. */
public interface Watch {
    /** The names of the present subjects in a repository. */
    List<String> subjects(String repository);

    /** Whether a name can belong to this kind. */
    boolean knows(String subject);

    /**
     * Whether an event in its repository may affect it.
     *
     * @param event GitHub's name
     */
    boolean isMovedBy(String event);

    /**
     * Looks at it once. Never called for the same subject twice at the same time; an exception affects no other
     * subject.
     *
     * @return when to look again; empty for never
     */
    Optional<Instant> look(String subject);
}
