package dev.gonogo.slack;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.talk.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private replies after the acknowledgement, in the order in which they were given. They go to the <a
 * href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">response URL</a>, which may
 * be used five times within thirty minutes; after that, or if it fails, through {@code chat.postEphemeral}.
 */
final class EphemeralReplies {
    private static final Logger LOG = LoggerFactory.getLogger(EphemeralReplies.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int MOST_USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final SlackCalls calls;
    private final SlackHttpClient http;
    private final Executor outgoing;
    private final InstantSource clock;

    EphemeralReplies(SlackCalls calls, SlackHttpClient http, Executor outgoing, InstantSource clock) {
        this.calls = calls;
        this.http = http;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** @param responseUrl a secret that came with a command or a press; null if there was none */
    Recipient to(String channel, String user, @Nullable String responseUrl) {
        return new Recipient(channel, user, responseUrl);
    }

    /** Sends the body of an acknowledgement that was too late for the socket. */
    void late(String responseUrl, String json) {
        outgoing.execute(() -> {
            if (!posted(responseUrl, json)) {
                LOG.warn("An answer to a command was lost: Slack took it neither on the socket nor afterwards.");
            }
        });
    }

    private boolean posted(String responseUrl, String json) {
        HttpUrl address = HttpUrl.parse(responseUrl);
        if (address == null) {
            return false;
        }
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(json, JSON))
                .build();
        try (Response response = http.getOkHttpClient().newCall(request).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes the private replies for one person in one channel; returns at once. */
    final class Recipient implements Consumer<Reply> {
        private final String channel;
        private final String user;
        private final @Nullable String responseUrl;
        private final Instant end = clock.instant().plus(LIFE);
        private int uses;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        private Recipient(String channel, String user, @Nullable String responseUrl) {
            this.channel = channel;
            this.user = user;
            this.responseUrl = responseUrl;
        }

        @Override
        public synchronized void accept(Reply reply) {
            last = last.thenRunAsync(() -> send(reply), outgoing).exceptionally(this::lost);
        }

        private void send(Reply reply) {
            String url = responseUrl;
            if (url != null && uses < MOST_USES && clock.instant().isBefore(end)) {
                uses++;
                if (posted(url, SlackReplies.json(reply))) {
                    return;
                }
            }
            ChatPostEphemeralResponse answer =
                    calls.attempt(methods -> methods.chatPostEphemeral(message -> message.channel(channel)
                            .user(user)
                            .text(SlackReplies.fallback(reply))
                            .blocks(SlackReplies.blocks(reply))));
            if (!answer.isOk()) {
                throw SlackCalls.refused(answer, channel);
            }
        }

        private @Nullable Void lost(Throwable thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            switch (cause) {
                case Unreachable unreachable ->
                    LOG.warn("A private reply to {} in {} was lost: {}", user, channel, unreachable.getMessage());
                case Refused refused ->
                    LOG.warn("A private reply to {} in {} was lost: {}", user, channel, refused.getMessage());
                default -> LOG.error("A private reply to {} in {} was lost", user, channel, cause);
            }
            return null;
        }
    }
}
