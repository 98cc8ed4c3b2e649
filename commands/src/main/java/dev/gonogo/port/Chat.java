package dev.gonogo.port;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.Optional;

/**
 * A chat platform. Methods throw {@link Unreachable} when trying again later may help, and {@link Refused} when an operator must
 * change something (the bot is not in the channel, a scope is missing).
 */
public interface Chat {
    String platform();

    /**
     * Posts a new board and returns the message's id on the platform.
     *
     * @param subject kept with the message, invisible to people, so that {@link #find} finds it again
     */
    String post(Room room, String subject, Board board);

    /** Replaces what the message shows by the board; false if the message no longer exists. */
    boolean update(Room room, String message, Board board);

    /** Posts a notice in the thread of a board's message. */
    void notice(Room room, String message, String subject, Notice notice);

    /**
     * The id of an earlier message of ours about a subject, for a post whose response was lost.
     *
     * @param thread the board's message whose thread is searched; empty for the room itself
     */
    Optional<String> find(Room room, String thread, String subject);
}
