package dev.gonogo.console;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.util.function.Supplier;

/**
 * Who sits at the terminal, and where.
 *
 * @param user name on this machine, as the bot's configuration lists it under {@code console}
 * @param room room whose repositories are meant
 * @param ids makes ids of deliveries and messages, unique over restarts
 */
public record Seat(String user, Room room, Supplier<String> ids) {
    /** The platform's name in rooms and configuration. */
    public static final String PLATFORM = "console";

    Speaker speaker() {
        return new Speaker(PLATFORM, user);
    }
}
