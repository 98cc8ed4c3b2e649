package dev.gonogo.bot.pass;

import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Registries;
import dev.gonogo.talk.Room;
import java.util.List;

/**
 * One repository with the ports that reach it.
 *
 * @param name {@code owner/name}
 * @param rooms where its releases are shown
 * @param production branch at whose head the process file is read
 * @param processFile path of the process file
 */
public record Workshop(
        String name,
        List<Room> rooms,
        String production,
        String processFile,
        Forge forge,
        GitRemote git,
        Registries registries) {
    public Workshop {
        rooms = List.copyOf(rooms);
    }
}
