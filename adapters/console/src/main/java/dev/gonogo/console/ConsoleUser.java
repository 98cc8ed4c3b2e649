package dev.gonogo.console;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.Supplier;

/**
 * Who is at the terminal, and in which room.
 *
 * @param user name on this machine, as under {@code console} in the bot's configuration
 * @param room whose repositories are meant
 * @param ids makes ids of deliveries and messages, unique across restarts
 */
public record ConsoleUser(String user, Room room, Supplier<String> ids) {
    /** The platform's name in rooms and configuration. */
    public static final String PLATFORM = "console";

    Speaker speaker() {
        return new Speaker(PLATFORM, user);
    }
}
