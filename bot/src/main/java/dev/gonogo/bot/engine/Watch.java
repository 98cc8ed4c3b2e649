package dev.gonogo.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A kind of subjects that are looked at again and again: how they are named, what moves them, and what a look at one does. */
public interface Watch {
    /** The names of those that there are in a repository now. */
    List<String> subjects(String repository);

    /** Whether the name can be one of this kind. */
    boolean knows(String subject);

    /**
     * Whether it may stand otherwise after something happened in its repository.
     *
     * @param event as GitHub names it
     */
    boolean isMovedBy(String event);

    /**
     * Looks at it once. Never called for the same one twice at the same time; what it throws holds up no other.
     *
     * @return when to look again; empty for never
     */
    Optional<Instant> look(String subject);
}
