package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who the app is, who people are, which rooms there are, and the Socket Mode URL. */
final class DirectoryMethods {
    private final Workspace workspace;
    private final Supplier<URI> socketAddress;

    DirectoryMethods(Workspace workspace, Supplier<URI> socketAddress) {
        this.workspace = workspace;
        this.socketAddress = socketAddress;
    }

    Map<String, Function<JsonNode, ObjectNode>> methods() {
        return Map.of(
                "auth.test",
                arguments -> authTest(),
                "users.info",
                this::user,
                "conversations.info",
                this::conversation,
                WebApi.SOCKET_METHOD,
                arguments -> openConnection());
    }

    private ObjectNode authTest() {
        return ChatMethods.ok()
                .put("url", "https://" + workspace.domain() + ".slack.com/")
                .put("team", workspace.domain())
                .put("user", workspace.bot().name())
                .put("team_id", workspace.teamId())
                .put("user_id", workspace.bot().id())
                .put("bot_id", workspace.botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode user(JsonNode arguments) {
        Person person =
                workspace.person(arguments.path("user").asText()).orElseThrow(() -> new SlackProblem("user_not_found"));
        ObjectNode answer = ChatMethods.ok();
        answer.putObject("user")
                .put("id", person.id())
                .put("team_id", workspace.teamId())
                .put("name", person.name())
                .put("real_name", person.realName())
                .put("deleted", false)
                .put("is_bot", person.equals(workspace.bot()))
                .put("tz", "Etc/UTC")
                .put("tz_offset", 0)
                .putObject("profile")
                .put("real_name", person.realName())
                .put("display_name", person.name());
        return answer;
    }

    private ObjectNode conversation(JsonNode arguments) {
        Room room = workspace
                .room(arguments.path("channel").asText())
                .orElseThrow(() -> new SlackProblem("channel_not_found"));
        ObjectNode answer = ChatMethods.ok();
        answer.putObject("channel")
                .put("id", room.id())
                .put("name", room.name())
                .put("name_normalized", room.name())
                .put("is_channel", true)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_private", false)
                .put("is_archived", false)
                .put("is_member", room.botIsMember());
        return answer;
    }

    private ObjectNode openConnection() {
        return ChatMethods.ok().put("url", socketAddress.get().toString());
    }
}
