package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Refs;
import java.util.List;

/**
 * Everything as it was at one moment.
 *
 * @param shelf addresses of all that was on the registries
 */
record Moment(Refs refs, List<String> shelf, List<Issue> issues) {
    Moment {
        shelf = List.copyOf(shelf);
        issues = List.copyOf(issues);
    }

    static Moment now(ReleaseRoom room) {
        return new Moment(
                room.repository().refs(),
                room.registries.published(),
                room.repository().issues().all());
    }
}
