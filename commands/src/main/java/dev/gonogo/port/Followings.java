package dev.gonogo.port;

import dev.gonogo.talk.Room;
import java.util.List;

/** Which rooms follow which repositories because somebody asked for it there. The {@link Occasion} is counted in the same transaction. */
public interface Followings {

    /** Has a room follow a repository. */
    Following.Start follow(Following following, Occasion occasion);

    /** Ends it. */
    Following.End unfollow(String repository, Room room, Occasion occasion);

    /** All that is followed, the earliest first. */
    List<Following> followings();
}
