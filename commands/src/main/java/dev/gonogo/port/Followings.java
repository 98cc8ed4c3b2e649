package dev.gonogo.port;

import dev.gonogo.talk.Room;
import java.util.List;

/** Which rooms follow which repositories because somebody asked for it there. */
public interface Followings {

    /** Has a room follow a repository. */
    Following.Start follow(Following following);

    /** Ends it. */
    Following.End unfollow(String repository, Room room);

    /** All that is followed, the earliest first. */
    List<Following> followings();
}
