package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.sandbox.slack.Fault;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that the page shows, as one JSON object. */
final class PageState {
    private static final String SLACK_FAULT = "slack.";

    private final ObjectMapper mapper = new ObjectMapper();
    private final SlackLookAlike slack;
    private final RepositoryPanel repository;
    private final BotPanel bot;

    PageState(SlackLookAlike slack, RepositoryPanel repository, BotPanel bot) {
        this.slack = slack;
        this.repository = repository;
        this.bot = bot;
    }

    ObjectNode now() {
        ObjectNode state = mapper.createObjectNode();
        state.set("workspace", mapper.valueToTree(slack.workspace()));
        state.set("slack", mapper.valueToTree(slack.view()));
        state.set("repository", mapper.valueToTree(repository.snapshot()));
        state.set("faults", mapper.valueToTree(faults()));
        state.put("speed", repository.speed());
        state.putObject("bot").put("alive", bot.alive()).put("sentence", bot.sentence());
        return state;
    }

    List<PanelFault> faults() {
        List<PanelFault> faults = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            faults.add(new PanelFault(name(fault), fault.sentence(), slack.faults().isOn(fault)));
        }
        faults.addAll(repository.faults());
        return List.copyOf(faults);
    }

    void fault(String name, boolean on) {
        for (Fault fault : Fault.values()) {
            if (name(fault).equals(name)) {
                slack.faults().set(fault, on);
                return;
            }
        }
        repository.fault(name, on);
    }

    private static String name(Fault fault) {
        return SLACK_FAULT + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
