package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.page.BotPanel;
import dev.gonogo.sandbox.page.RepositoryPanel;
import dev.gonogo.sandbox.page.SandboxFaults;
import java.util.List;

/**
 * Everything needed to play a story.
 *
 * @param rooms where people talk; steps without a platform happen in the first
 */
public record Stage(
        List<ChatRoom> rooms, RepositoryPanel repository, SandboxFaults faults, BotPanel bot, Patience patience) {
    public Stage {
        rooms = List.copyOf(rooms);
    }

    /** @param platform empty for the first room */
    ChatRoom room(String platform) {
        return rooms.stream()
                .filter(room -> platform.isEmpty() || room.platform().equals(platform))
                .findFirst()
                .orElseThrow(() -> new StoryFailure("there is no room on " + platform));
    }
}
