package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;
import java.time.Instant;
import java.util.List;

/** Channels and threads. Source: https://discord.com/developers/docs/resources/channel */
final class ThreadsApi {
    private static final List<Integer> ARCHIVE_MINUTES = List.of(60, 1440, 4320, 10080);
    private static final int PUBLIC_THREAD = 11;

    private final DiscordParts parts;

    ThreadsApi(DiscordParts parts) {
        this.parts = parts;
    }

    void serve(Routes routes) {
        routes.get("/channels/{channel}", this::one)
                .on("PATCH", "/channels/{channel}", this::change)
                .post("/channels/{channel}/messages/{message}/threads", this::startFromMessage)
                .post("/channels/{channel}/threads", this::start)
                .on("PUT", "/channels/{channel}/thread-members/@me", this::join)
                .get("/channels/{channel}/thread-members/{user}", this::threadMember);
    }

    private Answer one(Call call) {
        parts.access().need(call.at("channel"));
        return Answer.ok(parts.entities().place(call.at("channel")));
    }

    private Answer startFromMessage(Call call) {
        String channel = call.at("channel");
        parts.access().need(channel, Permission.CREATE_PUBLIC_THREADS);
        JsonNode body = checked(call, true);
        if (parts.state().thread(channel).isPresent()) {
            throw new DiscordProblem(400, 50024, "Cannot execute action on this channel type");
        }
        Posted message = parts.state()
                .message(channel, call.at("message"))
                .filter(posted -> !posted.isPrivate())
                .orElseThrow(DiscordProblem::unknownMessage);
        return started(message.id(), channel, body);
    }

    private Answer start(Call call) {
        parts.access().need(call.at("channel"), Permission.CREATE_PUBLIC_THREADS);
        JsonNode body = checked(call, true);
        if (body.path("type").asInt() != PUBLIC_THREAD) {
            throw DiscordProblem.missingPermissions();
        }
        return started(parts.snowflakes().next(), call.at("channel"), body);
    }

    private Answer started(String id, String channel, JsonNode body) {
        Instant now = parts.settings().clock().instant();
        MessageThread thread = new MessageThread(
                id,
                channel,
                body.path("name").asText(),
                parts.settings().guild().bot().id(),
                false,
                false,
                body.path("auto_archive_duration").asInt(4320),
                now,
                now);
        parts.threads().add(thread);
        return Answer.created(parts.entities().thread(thread));
    }

    private JsonNode checked(Call call, boolean isNew) {
        JsonNode body = Body.of(call, parts.snowflakes()).json();
        Complaints complaints = new Complaints();
        if (isNew || body.has("name")) {
            complaints.requiredText(body, "name", 100, "");
        }
        if (Complaints.given(body, "auto_archive_duration")) {
            complaints.choice(body, "auto_archive_duration", ARCHIVE_MINUTES, "");
        }
        complaints.integer(body, "rate_limit_per_user", 0, 21_600, "");
        complaints.refuse();
        return body;
    }

    private Answer change(Call call) {
        parts.access().need(call.at("channel"));
        JsonNode body = checked(call, false);
        MessageThread before = parts.state().thread(call.at("channel")).orElseThrow(DiscordProblem::missingPermissions);
        if (before.archived() && body.path("archived").asBoolean(true)) {
            throw DiscordProblem.threadIsArchived();
        }
        boolean locks = body.has("locked") && body.path("locked").asBoolean() != before.locked();
        boolean manages = !before.owner().equals(parts.settings().guild().bot().id());
        if (locks || before.locked() || (manages && !onlyUnarchives(body))) {
            parts.access().need(before.parent(), Permission.MANAGE_THREADS);
        }
        MessageThread after = changed(before, body);
        parts.threads().replace(after);
        return Answer.ok(parts.entities().thread(after));
    }

    private static boolean onlyUnarchives(JsonNode body) {
        return body.size() == 1
                && body.has("archived")
                && !body.path("archived").asBoolean();
    }

    private MessageThread changed(MessageThread before, JsonNode body) {
        Instant now = parts.settings().clock().instant();
        MessageThread after = before;
        if (Complaints.given(body, "name")) {
            after = after.named(body.path("name").asText());
        }
        if (Complaints.given(body, "auto_archive_duration")) {
            after = after.archivedAfter(body.path("auto_archive_duration").asInt(), now);
        }
        if (Complaints.given(body, "locked")) {
            after = after.locked(body.path("locked").asBoolean());
        }
        if (Complaints.given(body, "archived")) {
            after = after.archived(body.path("archived").asBoolean(), now);
        }
        return after;
    }

    private Answer join(Call call) {
        MessageThread thread = thread(call);
        if (thread.archived()) {
            throw DiscordProblem.threadIsArchived();
        }
        return Answer.noContent();
    }

    private Answer threadMember(Call call) {
        return Answer.ok(parts.entities().threadMember(thread(call)));
    }

    private MessageThread thread(Call call) {
        parts.access().need(call.at("channel"));
        return parts.state().thread(call.at("channel")).orElseThrow(DiscordProblem::unknownChannel);
    }
}
