package dev.gonogo.bot.engine;

import dev.gonogo.port.Following;
import dev.gonogo.port.Followings;
import dev.gonogo.port.Occasion;
import dev.gonogo.talk.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rooms show which repository: those in the configuration, and those that follow it. Only one process changes the
 * latter.
 */
public final class Audience {
    private final Map<String, List<Room>> configured;
    private final Followings store;
    private volatile List<Following> followings;

    /** @param configured rooms by repository, in the order in which people are told of them */
    public Audience(Map<String, List<Room>> configured, Followings store) {
        this.configured = new LinkedHashMap<>(configured);
        this.store = store;
        this.followings = store.followings();
    }

    /** All configured repositories. */
    public List<String> repositories() {
        return List.copyOf(configured.keySet());
    }

    /** Where a repository's releases are shown. */
    public List<Room> rooms(String repository) {
        Stream<Room> following = followings.stream()
                .filter(one -> one.repository().equals(repository))
                .map(Following::room);
        return Stream.concat(configuredRooms(repository).stream(), following)
                .distinct()
                .toList();
    }

    /** Repositories that are released in a room. */
    public List<String> shownIn(Room room) {
        return repositories().stream()
                .filter(repository -> rooms(repository).contains(room))
                .toList();
    }

    /** Whether the room is in the configuration, so that only an operator can end it. */
    public boolean isConfigured(String repository, Room room) {
        return configuredRooms(repository).contains(room);
    }

    /** A room that shows the repository already does so as before, and nothing is written. */
    public synchronized Following.Start follow(Following following, Occasion occasion) {
        if (rooms(following.repository()).contains(following.room())) {
            return Following.Start.FOLLOWED_BEFORE;
        }
        Following.Start start = store.follow(following, occasion);
        if (start == Following.Start.STARTED) {
            followings =
                    Stream.concat(followings.stream(), Stream.of(following)).toList();
        }
        return start;
    }

    public synchronized Following.End unfollow(String repository, Room room, Occasion occasion) {
        Following.End ended = store.unfollow(repository, room, occasion);
        if (ended == Following.End.ENDED) {
            followings = followings.stream()
                    .filter(one ->
                            !one.repository().equals(repository) || !one.room().equals(room))
                    .toList();
        }
        return ended;
    }

    private List<Room> configuredRooms(String repository) {
        return configured.getOrDefault(repository, List.of());
    }
}
