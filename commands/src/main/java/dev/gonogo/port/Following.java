package dev.gonogo.port;

import dev.gonogo.talk.Room;
import java.time.Instant;

/**
 * A room that shows a repository's releases because somebody asked for it there.
 *
 * @param repository {@code owner/name}
 * @param login forge login of the person who asked
 */
public record Following(String repository, Room room, String login, Instant at) {

    /** Whether a room began to follow. */
    public enum Start {
        STARTED,
        FOLLOWED_BEFORE,
        /** Nothing was written: the occasion was counted before. */
        COUNTED_BEFORE
    }

    /** Whether a room stopped to follow. */
    public enum End {
        ENDED,
        DID_NOT_FOLLOW,
        /** Nothing was written: the occasion was counted before. */
        COUNTED_BEFORE
    }
}
