package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Everything that the page shows, as one JSON object. */
final class PageState {
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<ChatPanel> chats;
    private final RepositoryPanel repository;
    private final BotPanel bot;
    private final SandboxFaults faults;

    PageState(List<ChatPanel> chats, RepositoryPanel repository, BotPanel bot, SandboxFaults faults) {
        this.chats = List.copyOf(chats);
        this.repository = repository;
        this.bot = bot;
        this.faults = faults;
    }

    ObjectNode now() {
        ObjectNode state = mapper.createObjectNode();
        chats.forEach(chat -> chat.show(state));
        state.set("repository", mapper.valueToTree(repository.snapshot()));
        state.set("faults", mapper.valueToTree(faults.list()));
        state.put("speed", repository.speed());
        state.putObject("bot")
                .put("alive", bot.alive())
                .put("inTerminal", bot.inTerminal())
                .put("sentence", bot.sentence());
        return state;
    }
}
