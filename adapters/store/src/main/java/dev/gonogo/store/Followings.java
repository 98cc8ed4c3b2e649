package dev.gonogo.store;

import dev.gonogo.port.Following;
import dev.gonogo.talk.Room;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which rooms follow which repositories. */
final class Followings {

    /** Whether it was none before. */
    boolean add(Handle handle, Following following) {
        return handle.createUpdate("insert into following (repository, room, login, followed_at)"
                                + " values (:repository, :room, :login, :at) on conflict do nothing")
                        .bind("repository", following.repository())
                        .bind("room", following.room().toString())
                        .bind("login", following.login())
                        .bind("at", following.at().toEpochMilli())
                        .execute()
                == 1;
    }

    /** Whether there was one. */
    boolean remove(Handle handle, String repository, Room room) {
        return handle.createUpdate("delete from following where repository = :repository and room = :room")
                        .bind("repository", repository)
                        .bind("room", room.toString())
                        .execute()
                == 1;
    }

    /** In the order in which they began. */
    List<Following> all(Handle handle) {
        return handle.createQuery(
                        "select repository, room, login, followed_at from following order by followed_at, room")
                .map((row, context) -> new Following(
                        row.getString("repository"),
                        Room.parse(row.getString("room")),
                        row.getString("login"),
                        Instant.ofEpochMilli(row.getLong("followed_at"))))
                .list();
    }
}
