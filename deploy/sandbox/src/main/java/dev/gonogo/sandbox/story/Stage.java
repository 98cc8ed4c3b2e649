package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.page.BotPanel;
import dev.gonogo.sandbox.page.RepositoryPanel;
import dev.gonogo.sandbox.page.SandboxFaults;
import java.util.List;

/**
 * Everything that a story is played on.
 *
 * @param rooms where people talk; what a story does not say the platform of happens in the first
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
                .orElseThrow(() -> new NotAsWritten("there is no room on " + platform));
    }
}
