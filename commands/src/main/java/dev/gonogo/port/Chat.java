package dev.gonogo.port;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;

/**
 * A chat platform. Methods throw {@link Unreachable} when trying again later may help, and {@link Refused} when an operator must
 * change something (the bot is not in the channel, a scope is missing).
 */
public interface Chat {
    String platform();

    /** Posts a new board and returns the message's id on the platform. */
    String post(Room room, Board board);

    /** Shows the board in place of what the message showed; false when the message no longer exists. */
    boolean update(Room room, String message, Board board);

    /** Says something in the thread of a board's message. */
    void notice(Room room, String message, Notice notice);
}
