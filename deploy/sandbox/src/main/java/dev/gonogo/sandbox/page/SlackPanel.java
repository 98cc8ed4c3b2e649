package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.slack.Fault;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Slack's rooms; its faults are named {@code slack.…}. */
public record SlackPanel(SlackLookAlike slack) implements ChatPanel {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void show(ObjectNode state) {
        state.set("workspace", MAPPER.valueToTree(slack.workspace()));
        state.set("slack", MAPPER.valueToTree(slack.view()));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "command",
                Act.silent(asked -> slack.slashCommand(asked.text("user"), asked.text("channel"), asked.text("text"))),
                "press",
                Act.silent(asked -> slack.press(
                        asked.text("user"), asked.text("channel"), asked.text("ts"), asked.text("actionId"))),
                "submit",
                Act.silent(asked -> slack.submit(asked.text("user"), asked.text("view"), asked.texts("values"))),
                "dismiss",
                Act.silent(asked -> slack.dismiss(asked.text("user"), asked.text("view"))),
                "disconnect",
                Act.silent(asked -> slack.disconnectSockets("refresh_requested")));
    }

    @Override
    public List<PanelFault> faults() {
        return Stream.of(Fault.values())
                .map(fault -> new PanelFault(
                        name(fault), fault.sentence(), slack.faults().isOn(fault)))
                .toList();
    }

    @Override
    public void fault(String name, boolean on) {
        Stream.of(Fault.values())
                .filter(fault -> name(fault).equals(name))
                .forEach(fault -> slack.faults().set(fault, on));
    }

    private static String name(Fault fault) {
        return "slack." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
