package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.slack.SlackState.Posting;
import dev.gonogo.lookalike.slack.SlackView.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The {@code chat.*} methods and reading of threads. Source: https://docs.slack.dev/reference/methods?family=chat */
final class ChatMethods {
    private static final int LONGEST_UPDATE = 4_000;

    private final Workspace workspace;
    private final SlackState state;

    ChatMethods(Workspace workspace, SlackState state) {
        this.workspace = workspace;
        this.state = state;
    }

    Map<String, Function<JsonNode, ObjectNode>> methods() {
        return Map.of(
                "chat.postMessage", this::postMessage,
                "chat.update", this::update,
                "chat.postEphemeral", this::postEphemeral,
                "chat.getPermalink", this::permalink,
                "conversations.history", this::history,
                "conversations.replies", this::replies);
    }

    private ObjectNode postMessage(JsonNode arguments) {
        Room room = roomToPostIn(arguments);
        Content content = Content.of(arguments);
        String thread = arguments.path("thread_ts").asText("");
        if (!thread.isEmpty() && state.find(room.id(), thread).isEmpty()) {
            throw new SlackProblem("thread_not_found");
        }
        String ts = state.post(new Posting(
                room.id(), workspace.bot().id(), "", thread, content.text(), content.blocks(), content.metadata()));
        ObjectNode answer = ok().put("channel", room.id()).put("ts", ts);
        answer.set("message", message(room.id(), ts));
        return answer;
    }

    private ObjectNode update(JsonNode arguments) {
        Room room = room(arguments);
        String ts = arguments.path("ts").asText();
        Posting old = state.find(room.id(), ts)
                .filter(posting -> posting.visibleTo().isEmpty())
                .orElseThrow(() -> new SlackProblem("message_not_found"));
        if (!old.author().equals(workspace.bot().id())) {
            throw new SlackProblem("cant_update_message");
        }
        Content content = Content.of(arguments, LONGEST_UPDATE);
        state.edit(ts, content.text(), content.blocks());
        ObjectNode answer = ok().put("channel", room.id()).put("ts", ts).put("text", content.text());
        answer.set("message", message(room.id(), ts));
        return answer;
    }

    private ObjectNode postEphemeral(JsonNode arguments) {
        Room room = roomToPostIn(arguments);
        Person user = workspace
                .person(arguments.path("user").asText())
                .orElseThrow(() -> new SlackProblem("user_not_in_channel"));
        Content content = Content.of(arguments);
        String thread = arguments.path("thread_ts").asText("");
        String ts = state.post(
                new Posting(room.id(), workspace.bot().id(), user.id(), thread, content.text(), content.blocks()));
        return ok().put("message_ts", ts);
    }

    private ObjectNode permalink(JsonNode arguments) {
        Room room = room(arguments);
        String ts = arguments.path("message_ts").asText();
        if (state.find(room.id(), ts).isEmpty()) {
            throw new SlackProblem("message_not_found");
        }
        String address =
                "https://" + workspace.domain() + ".slack.com/archives/" + room.id() + "/p" + ts.replace(".", "");
        return ok().put("channel", room.id()).put("permalink", address);
    }

    private ObjectNode replies(JsonNode arguments) {
        Room room = room(arguments);
        Message parent = state.view()
                .message(room.id(), arguments.path("ts").asText())
                .orElseThrow(() -> new SlackProblem("thread_not_found"));
        ObjectNode answer = ok().put("has_more", false);
        ArrayNode messages = answer.putArray("messages");
        messages.add(read(arguments, room, parent.ts()));
        parent.replies().forEach(reply -> messages.add(read(arguments, room, reply.ts())));
        return answer;
    }

    /** Newest first. Rooms here are small, so older ones than {@code limit} are only reached by {@code latest}. */
    private ObjectNode history(JsonNode arguments) {
        Room room = roomToPostIn(arguments);
        List<Message> all = state.view().channels().stream()
                .filter(channel -> channel.id().equals(room.id()))
                .flatMap(channel -> channel.messages().stream())
                .toList()
                .reversed();
        int limit = arguments.path("limit").asInt(100);
        ObjectNode answer = ok().put("has_more", all.size() > limit).put("pin_count", 0);
        ArrayNode messages = answer.putArray("messages");
        all.stream().limit(limit).forEach(message -> messages.add(read(arguments, room, message.ts())));
        return answer;
    }

    /** A message as reading methods return it: its metadata only if requested. */
    private ObjectNode read(JsonNode arguments, Room room, String ts) {
        ObjectNode message = message(room.id(), ts);
        JsonNode metadata = state.find(room.id(), ts).orElseThrow().metadata();
        if (isTrue(arguments.path("include_all_metadata")) && !metadata.isEmpty()) {
            message.set("metadata", metadata.deepCopy());
        }
        return message;
    }

    /** In a form, Slack's own client writes true as 1. */
    private static boolean isTrue(JsonNode flag) {
        return flag.asBoolean() || flag.asText().equals("1");
    }

    /** A message in the JSON of responses and payloads. */
    ObjectNode message(String channel, String ts) {
        Posting said = state.find(channel, ts).orElseThrow(() -> new SlackProblem("message_not_found"));
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", said.author())
                .put("ts", ts)
                .put("team", workspace.teamId())
                .put("text", said.text());
        if (said.author().equals(workspace.bot().id())) {
            message.put("bot_id", workspace.botId()).put("app_id", workspace.appId());
        }
        if (!said.threadTs().isEmpty()) {
            message.put("thread_ts", said.threadTs());
        }
        if (!said.blocks().isEmpty()) {
            message.set("blocks", said.blocks().deepCopy());
        }
        return message;
    }

    private Room room(JsonNode arguments) {
        String id = arguments.path("channel").asText();
        return workspace.rooms().stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SlackProblem("channel_not_found"));
    }

    private Room roomToPostIn(JsonNode arguments) {
        Room room = room(arguments);
        if (!room.botIsMember()) {
            throw new SlackProblem("not_in_channel");
        }
        return room;
    }

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
