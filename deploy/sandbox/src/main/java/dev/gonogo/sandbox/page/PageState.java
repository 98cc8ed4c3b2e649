package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.sandbox.slack.SlackLookAlike;

/** Everything that the page shows, as one JSON object. */
final class PageState {
    private final ObjectMapper mapper = new ObjectMapper();
    private final SlackLookAlike slack;
    private final RepositoryPanel repository;
    private final BotPanel bot;
    private final SandboxFaults faults;

    PageState(SlackLookAlike slack, RepositoryPanel repository, BotPanel bot) {
        this.slack = slack;
        this.repository = repository;
        this.bot = bot;
        this.faults = new SandboxFaults(slack, repository);
    }

    ObjectNode now() {
        ObjectNode state = mapper.createObjectNode();
        state.set("workspace", mapper.valueToTree(slack.workspace()));
        state.set("slack", mapper.valueToTree(slack.view()));
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
