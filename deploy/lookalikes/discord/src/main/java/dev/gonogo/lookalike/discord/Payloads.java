package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.Interaction.Scene;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;

/**
 * The payload of INTERACTION_CREATE. Source:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
final class Payloads {
    private static final long ATTACHMENT_LIMIT = 10_485_760;

    private final Guild guild;
    private final DiscordState state;
    private final Access access;
    private final Entities entities;

    Payloads(DiscordParts parts) {
        this.guild = parts.settings().guild();
        this.state = parts.state();
        this.access = parts.access();
        this.entities = parts.entities();
    }

    ObjectNode event(Interaction interaction, JsonNode data) {
        Scene scene = interaction.scene();
        String everything = Permission.bits(List.of(Permission.values()));
        ObjectNode member = entities.member(scene.member()).put("permissions", everything);
        ObjectNode channel = entities.place(scene.channel()).put("permissions", everything);
        ObjectNode event = Fields.object()
                .put("id", interaction.id())
                .put("application_id", guild.applicationId())
                .put("type", scene.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("guild_id", guild.id())
                .put(
                        "guild",
                        Fields.object()
                                .put("id", guild.id())
                                .put("locale", "en-US")
                                .put("features", Entities.none()))
                .put("guild_locale", "en-US")
                .put("channel_id", scene.channel())
                .put("channel", channel)
                .put("member", member)
                .put("locale", "en-US")
                .put("app_permissions", Permission.bits(access.allowed(scene.channel())))
                .put("entitlements", Entities.none())
                .put("entitlement_sku_ids", Entities.none())
                .put("authorizing_integration_owners", Fields.object().put("0", guild.id()))
                .put("context", 0)
                .put("attachment_size_limit", ATTACHMENT_LIMIT)
                .put("data", data)
                .node();
        state.message(scene.channel(), scene.message())
                .ifPresent(posted -> event.set("message", entities.message(posted)));
        return event;
    }

    ObjectNode command(TypedCommand typed, JsonNode options, ObjectNode resolved) {
        ObjectNode data = Fields.object()
                .put("id", typed.command().path("id").asText())
                .put("name", typed.command().path("name").asText())
                .put("type", CommandTree.CHAT_INPUT)
                .node();
        if (typed.command().has("guild_id")) {
            data.put("guild_id", guild.id());
        }
        if (!options.isEmpty()) {
            data.set("options", options);
        }
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    static ObjectNode component(JsonNode component, List<String> values) {
        ObjectNode data = Fields.object()
                .put("id", component.path("id").asInt())
                .put("custom_id", component.path("custom_id").asText())
                .put("component_type", component.path("type").asInt())
                .node();
        if (component.path("type").asInt() != ComponentType.BUTTON) {
            data.set("values", Json.texts(values));
        }
        return data;
    }

    /** @param attachments by id */
    static ObjectNode submission(JsonNode form, JsonNode components, ObjectNode attachments) {
        ObjectNode data = Fields.object()
                .put("custom_id", form.path("custom_id").asText())
                .put("components", components)
                .node();
        if (!attachments.isEmpty()) {
            data.putObject("resolved").set("attachments", attachments);
        }
        return data;
    }
}
