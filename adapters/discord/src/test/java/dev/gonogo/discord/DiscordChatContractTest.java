package dev.gonogo.discord;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ChatContract;
import dev.gonogo.talk.Room;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** The contract, for the bot's Discord adapter against the look-alike: the three agree on what Discord does. */
class DiscordChatContractTest extends ChatContract {
    private final ConnectedAdapter adapter = new ConnectedAdapter(new UnhurriedConversation());

    @AfterEach
    void close() {
        adapter.close();
    }

    @Override
    protected Chat chat() {
        return adapter.discord.chat();
    }

    @Override
    protected Room room() {
        return new Room("discord", ConnectedAdapter.ROOM);
    }

    @Override
    protected void delete(String message) {
        adapter.lookAlike.delete(ConnectedAdapter.ROOM, message);
    }

    @Override
    protected String seen() {
        return adapter.lookAlike.view().channels().stream()
                .flatMap(channel -> Stream.concat(
                        channel.messages().stream(),
                        channel.threads().stream().flatMap(thread -> thread.messages().stream())))
                .map(adapter.text::message)
                .collect(Collectors.joining("\n"));
    }
}
