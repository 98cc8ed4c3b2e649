package dev.gonogo.release;

import dev.gonogo.talk.Room;
import java.time.Instant;

/**
 * Who decided, where and when.
 *
 * @param login the person's forge login
 */
public record By(String login, Room room, Instant at) {}
