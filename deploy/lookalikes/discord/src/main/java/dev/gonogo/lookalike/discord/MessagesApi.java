package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code /channels/ID/messages}. Source: https://discord.com/developers/docs/resources/message */
final class MessagesApi {
    private static final String MESSAGES = "/channels/{channel}/messages";
    private static final String MESSAGE = MESSAGES + "/{message}";
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final DiscordParts parts;
    private final InstantSource clock;

    MessagesApi(DiscordParts parts) {
        this.parts = parts;
        this.clock = parts.settings().clock();
    }

    void serve(Routes routes) {
        routes.get(MESSAGES, this::list)
                .post(MESSAGES, this::create)
                .get(MESSAGE, this::one)
                .on("PATCH", MESSAGE, this::edit)
                .on("DELETE", MESSAGE, this::delete)
                .post("/channels/{channel}/typing", this::typing);
    }

    private Answer create(Call call) {
        String channel = call.at("channel");
        Body body = Body.of(call, parts.snowflakes());
        Optional<MessageThread> thread = parts.state().thread(channel);
        parts.access()
                .need(channel, thread.isPresent() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
        if (body.brings("embeds")) {
            parts.access().need(channel, Permission.EMBED_LINKS);
        }
        if (!body.files().isEmpty()) {
            parts.access().need(channel, Permission.ATTACH_FILES);
        }
        Optional<Posted> sent = sentBefore(body);
        if (sent.isPresent()) {
            return Answer.ok(parts.writer().json(sent.get()));
        }
        thread.ifPresent(this::wake);
        return Answer.ok(parts.writer().json(parts.writer().say(channel, body)));
    }

    /** With {@code enforce_nonce}, the message of the past few minutes with the same nonce. */
    private Optional<Posted> sentBefore(Body body) {
        if (!body.json().path("enforce_nonce").asBoolean() || !body.json().hasNonNull("nonce")) {
            return Optional.empty();
        }
        Instant oldest = clock.instant().minus(NONCE_LIFE);
        return parts.state()
                .withNonce(
                        parts.settings().guild().bot().id(),
                        body.json().path("nonce").asText())
                .filter(posted -> Snowflakes.time(posted.id()).isAfter(oldest));
    }

    /** A message in an archived thread reopens it, unless it is locked. */
    private void wake(MessageThread thread) {
        if (thread.locked()) {
            throw DiscordProblem.threadIsLocked();
        }
        if (thread.archived()) {
            parts.threads().replace(thread.archived(false, clock.instant()));
        }
    }

    private Answer list(Call call) {
        String channel = call.at("channel");
        parts.access().need(channel);
        int limit = limit(call);
        if (!parts.access().allowed(channel).contains(Permission.READ_MESSAGE_HISTORY)) {
            return Answer.ok(Json.array(List.of()));
        }
        long before = snowflake(call, "before", Long.MAX_VALUE);
        long after = snowflake(call, "after", 0);
        List<Posted> newestFirst = new ArrayList<>(parts.state().messages(channel).stream()
                .filter(posted -> Long.parseLong(posted.id()) < before && Long.parseLong(posted.id()) > after)
                .toList());
        boolean oldestWanted = call.query("after").isPresent();
        List<Posted> page = oldestWanted
                ? new ArrayList<>(newestFirst.stream().limit(limit).toList())
                : newestFirst.subList(Math.max(0, newestFirst.size() - limit), newestFirst.size());
        Collections.reverse(page);
        return Answer.ok(Json.array(page.stream().map(parts.writer()::json).toList()));
    }

    private static long snowflake(Call call, String name, long otherwise) {
        String asked = call.query(name).orElse(String.valueOf(otherwise));
        if (!Snowflakes.isOne(asked)) {
            Complaints complaints = new Complaints();
            complaints.add(name, "NUMBER_TYPE_COERCE", "Value \"" + asked + "\" is not snowflake.");
            complaints.refuse();
        }
        return Long.parseLong(asked);
    }

    private static int limit(Call call) {
        String asked = call.query("limit").orElse("50");
        Complaints complaints = new Complaints();
        if (!asked.matches("\\d{1,9}")) {
            complaints.add("limit", "NUMBER_TYPE_COERCE", "Value \"" + asked + "\" is not int.");
        } else if (Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > 100) {
            complaints.add("limit", "NUMBER_TYPE_RANGE", "int value should be between 1 and 100.");
        }
        complaints.refuse();
        return Integer.parseInt(asked);
    }

    private Answer one(Call call) {
        parts.access().need(call.at("channel"), Permission.READ_MESSAGE_HISTORY);
        return Answer.ok(parts.writer().json(message(call)));
    }

    private Answer edit(Call call) {
        parts.access().need(call.at("channel"));
        Posted before = message(call);
        if (!isOwn(before)) {
            throw new DiscordProblem(403, 50005, "Cannot edit a message authored by another user");
        }
        refuseWhenArchived(before);
        return Answer.ok(parts.writer().json(parts.writer().edit(before, Body.of(call, parts.snowflakes()), "")));
    }

    private Answer delete(Call call) {
        parts.access().need(call.at("channel"));
        Posted before = message(call);
        if (!isOwn(before)) {
            parts.access().need(before.channel(), Permission.MANAGE_MESSAGES);
        }
        parts.writer().delete(before);
        return Answer.noContent();
    }

    private Answer typing(Call call) {
        parts.access().need(call.at("channel"), Permission.SEND_MESSAGES);
        return Answer.noContent();
    }

    private boolean isOwn(Posted posted) {
        return posted.author().equals(parts.settings().guild().bot().id());
    }

    private void refuseWhenArchived(Posted posted) {
        if (parts.state()
                .thread(posted.channel())
                .filter(MessageThread::archived)
                .isPresent()) {
            throw DiscordProblem.threadIsArchived();
        }
    }

    /** A public message; ephemeral ones are only reached through their interaction. */
    private Posted message(Call call) {
        return parts.state()
                .message(call.at("channel"), call.at("message"))
                .filter(posted -> !posted.isPrivate())
                .orElseThrow(DiscordProblem::unknownMessage);
    }
}
