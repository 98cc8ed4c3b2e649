package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.Choice;
import dev.gonogo.lookalike.discord.DiscordLookAlike;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Discord's channels; its faults are those of {@link DiscordTroubles}, and its acts are named {@code discord.…}. */
public record DiscordPanel(DiscordLookAlike discord) implements ChatPanel {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void show(ObjectNode state) {
        state.set("guild", MAPPER.valueToTree(discord.guild()));
        state.set("discord", MAPPER.valueToTree(discord.view()));
        state.set("commands", MAPPER.valueToTree(discord.commands()));
        state.put("online", discord.gatewayConnections() > 0);
    }

    @Override
    public Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>(ofThePerson());
        acts.put("discord.drop", Act.silent(asked -> discord.dropGateway()));
        acts.put("discord.reconnect", Act.silent(asked -> discord.askToReconnect()));
        acts.put("discord.invalidate", Act.silent(asked -> discord.invalidateSession(false)));
        return acts;
    }

    private Map<String, Act> ofThePerson() {
        return Map.of(
                "discord.command",
                Act.silent(
                        asked -> discord.slashCommand(asked.text("user"), asked.text("channel"), asked.text("text"))),
                "discord.suggest",
                this::suggestions,
                "discord.press",
                Act.silent(asked -> discord.press(
                        asked.text("user"), asked.text("channel"), asked.text("message"), asked.text("button"))),
                "discord.choose",
                Act.silent(asked -> discord.choose(
                        asked.text("user"),
                        asked.text("channel"),
                        asked.text("message"),
                        asked.text("menu"),
                        asked.list("values"))),
                "discord.submit",
                Act.silent(asked -> discord.submit(asked.text("user"), asked.text("modal"), asked.texts("values"))),
                "discord.dismiss",
                Act.silent(asked -> discord.dismiss(asked.text("user"), asked.text("modal"))));
    }

    /** An array of {@code name} and {@code value}, empty if the app did not answer in time. */
    private JsonNode suggestions(Asked asked) {
        List<Choice> choices = discord.suggest(
                        asked.text("user"), asked.text("channel"), asked.text("text"), asked.text("option"))
                .orElse(List.of());
        return MAPPER.valueToTree(choices);
    }

    @Override
    public List<PanelFault> faults() {
        return new DiscordTroubles(discord).faults();
    }

    @Override
    public void fault(String name, boolean on) {
        new DiscordTroubles(discord).fault(name, on);
    }
}
