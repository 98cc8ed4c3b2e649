package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Fields;
import java.util.Map;

/** A refusal of the REST API. Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
final class DiscordProblem extends RuntimeException {
    private final int status;
    private final transient ObjectNode body;

    private DiscordProblem(int status, ObjectNode body) {
        super(body.toString());
        this.status = status;
        this.body = body;
    }

    DiscordProblem(int status, int code, String message) {
        this(status, Fields.object().put("message", message).put("code", code).node());
    }

    /** An HTTP status without a code of its own, such as {@code 404: Not Found}. */
    static DiscordProblem plain(int status, String name) {
        return new DiscordProblem(status, 0, status + ": " + name);
    }

    static DiscordProblem form(ObjectNode errors) {
        return new DiscordProblem(
                400,
                Fields.object()
                        .put("message", "Invalid Form Body")
                        .put("code", 50035)
                        .put("errors", errors)
                        .node());
    }

    static DiscordProblem unauthorized() {
        return plain(401, "Unauthorized");
    }

    static DiscordProblem missingAccess() {
        return new DiscordProblem(403, 50001, "Missing Access");
    }

    static DiscordProblem missingPermissions() {
        return new DiscordProblem(403, 50013, "Missing Permissions");
    }

    static DiscordProblem unknownChannel() {
        return new DiscordProblem(404, 10003, "Unknown Channel");
    }

    static DiscordProblem unknownMessage() {
        return new DiscordProblem(404, 10008, "Unknown Message");
    }

    static DiscordProblem unknownInteraction() {
        return new DiscordProblem(404, 10062, "Unknown interaction");
    }

    static DiscordProblem emptyMessage() {
        return new DiscordProblem(400, 50006, "Cannot send an empty message");
    }

    static DiscordProblem threadIsArchived() {
        return new DiscordProblem(400, 50083, "Thread is archived");
    }

    static DiscordProblem threadIsLocked() {
        return new DiscordProblem(400, 160005, "Thread is locked");
    }

    Answer answer() {
        return new Answer.Document(status, body, Map.of());
    }
}
