package dev.gonogo.bot.pass;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ReleaseStore;
import java.time.InstantSource;
import java.util.List;

/** What passes over all repositories share. */
public record Shop(ReleaseStore store, ProcessLibrary library, List<Chat> chats, InstantSource clock) {
    public Shop {
        chats = List.copyOf(chats);
    }
}
