package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.slack.SlackView.Modal;

/**
 * What Slack tells the app, field by field.
 * Source: https://docs.slack.dev/interactivity/implementing-slash-commands and …/reference/interaction-payloads
 */
final class Payloads {
    private final SlackParts parts;
    private final Workspace workspace;

    Payloads(SlackParts parts) {
        this.parts = parts;
        this.workspace = parts.settings().workspace();
    }

    Envelope command(Person user, Room room, String command, String text) {
        return Envelope.command(Json.object()
                .put("token", "sandbox-verification")
                .put("team_id", workspace.teamId())
                .put("team_domain", workspace.domain())
                .put("channel_id", room.id())
                .put("channel_name", room.name())
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", workspace.appId())
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrl(new ResponseUrls.Place(room.id(), user.id(), "")))
                .put("trigger_id", parts.triggers().give(user.id())));
    }

    Envelope press(Person user, Room room, String ts, boolean ephemeral, Button button) {
        ObjectNode payload = common("block_actions", user);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", room.id())
                .put("is_ephemeral", ephemeral);
        payload.put("trigger_id", parts.triggers().give(user.id()));
        payload.putObject("channel").put("id", room.id()).put("name", room.name());
        if (!ephemeral) {
            payload.set("message", parts.chat().message(room.id(), ts));
        }
        payload.putObject("state").putObject("values");
        payload.put("response_url", responseUrl(new ResponseUrls.Place(room.id(), user.id(), ts)));
        ObjectNode action = payload.putArray("actions").addObject();
        action.put("type", "button").put("action_id", button.actionId()).put("block_id", button.blockId());
        action.set("text", button.element().path("text"));
        for (String field : new String[] {"value", "style", "url"}) {
            if (button.element().has(field)) {
                action.set(field, button.element().path(field));
            }
        }
        action.put("action_ts", actionTs());
        return Envelope.interaction(payload, false);
    }

    Envelope submission(Person user, Modal modal, ObjectNode values) {
        ObjectNode payload = common("view_submission", user);
        payload.put("trigger_id", parts.triggers().give(user.id()));
        payload.set("view", parts.views().view(modal, values));
        payload.putArray("response_urls");
        return Envelope.interaction(payload, true);
    }

    Envelope closed(Person user, Modal modal) {
        ObjectNode payload = common("view_closed", user);
        payload.set("view", parts.views().view(modal, Json.object()));
        payload.put("is_cleared", false);
        return Envelope.interaction(payload, false);
    }

    private ObjectNode common(String type, Person user) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("team").put("id", workspace.teamId()).put("domain", workspace.domain());
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", workspace.teamId());
        payload.put("api_app_id", workspace.appId())
                .put("token", "sandbox-verification")
                .putNull("enterprise")
                .put("is_enterprise_install", false);
        return payload;
    }

    private String actionTs() {
        long millis = parts.settings().clock().millis();
        return "%d.%06d".formatted(millis / 1000, millis % 1000 * 1000);
    }

    private String responseUrl(ResponseUrls.Place place) {
        return parts.home().resolve(parts.responseUrls().give(place)).toString();
    }
}
