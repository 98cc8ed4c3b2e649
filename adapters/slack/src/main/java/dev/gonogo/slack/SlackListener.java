package dev.gonogo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes what people say in a workspace to a conversation; it comes in over HTTP or Socket Mode. */
public final class SlackListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackListener.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final com.slack.api.Slack client;
    private final App app;
    private final SlackCalls calls;
    private final Transport transport;
    private final ExecutorService threads;

    /** The way in, one for each mode. */
    private sealed interface Transport {
        record Http(SlackServlet servlet, SlackSignatures signatures, InstantSource clock) implements Transport {}

        record Socket(SlackSocket socket, InstantSource clock) implements Transport {}
    }

    SlackListener(
            SlackSettings settings,
            com.slack.api.Slack client,
            SlackCalls calls,
            Conversation conversation,
            InstantSource clock) {
        this.client = client;
        this.calls = calls;
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("slack-", 0).factory());
        app = app(settings, client);
        EphemeralReplies ephemeral = new EphemeralReplies(calls, client.getHttpClient(), threads, clock);
        OkHttpClient http = client.getHttpClient().getOkHttpClient();
        new SlackInbound(conversation, calls, ephemeral, threads, file -> new SlackUpload(file, settings, http))
                .listenOn(app);
        transport = switch (settings.mode()) {
            case HTTP -> {
                SlackSignatures signatures = new SlackSignatures(settings.signingSecret(), clock);
                yield new Transport.Http(new SlackServlet(app, signatures), signatures, clock);
            }
            case SOCKET ->
                new Transport.Socket(
                        new SlackSocket(client, settings.requiredAppToken(), app, ephemeral, threads), clock);
        };
    }

    /**
     * Without Bolt's middleware: signatures are checked before Bolt sees a request, and its authorization would call
     * Slack's {@code auth.test} while somebody waits for an acknowledgement.
     */
    private static App app(SlackSettings settings, com.slack.api.Slack client) {
        AppConfig config = AppConfig.builder()
                .slack(client)
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .clientId(null)
                .clientSecret(null)
                .threadPoolSize(1)
                .build();
        return new App(config, List.of());
    }

    /** Receives commands, presses and dialogs; the same servlet may serve several paths. */
    public HttpServlet servlet() {
        return switch (transport) {
            case Transport.Http http -> http.servlet();
            case Transport.Socket socket ->
                throw new IllegalStateException("Slack is set to Socket Mode, so nothing is to be served over HTTP");
        };
    }

    /** Connects to Slack and stays connected until {@link #close}; returns at once. */
    public void startSocketMode() {
        switch (transport) {
            case Transport.Socket socket -> socket.socket().start();
            case Transport.Http http ->
                throw new IllegalStateException("Slack is set to HTTP, so there is no socket to connect");
        }
    }

    /**
     * Sends one {@code /release help} from a room that does not exist through everything behind the HTTP server or the
     * socket, so that the first person does not wait for classes to load. Also checks in the background whether Slack
     * accepts the token.
     */
    public void warmUp() {
        switch (transport) {
            case Transport.Http(SlackServlet servlet, SlackSignatures signatures, InstantSource clock) ->
                WarmUp.inside(servlet, WarmUp.Posted.help(signatures, clock));
            case Transport.Socket(SlackSocket socket, InstantSource clock) -> WarmUp.overSocket(socket, clock);
        }
        threads.execute(this::checkToken);
    }

    /**
     * Like {@link #warmUp()}, but through the HTTP server as well.
     *
     * @param servlet URL of the servlet on this machine, for example {@code http://127.0.0.1:8080/slack/events}
     */
    public void warmUp(URI servlet) {
        switch (transport) {
            case Transport.Http http -> {
                WarmUp.Posted help = WarmUp.Posted.help(http.signatures(), http.clock());
                WarmUp.overHttp(client.getHttpClient().getOkHttpClient(), servlet, help);
                threads.execute(this::checkToken);
            }
            case Transport.Socket socket -> warmUp();
        }
    }

    private void checkToken() {
        try {
            AuthTestResponse answer = calls.attempt(methods -> methods.authTest(request -> request));
            if (answer.isOk()) {
                LOG.info("Slack knows gonogo as {} in {}", answer.getUser(), answer.getTeam());
            } else {
                LOG.error("{}", SlackCalls.refused(answer, "").getMessage());
            }
        } catch (Unreachable | Refused e) {
            LOG.warn("Slack did not say whether it takes the token: {}", e.getMessage());
        }
    }

    /** Stops listening, and gives replies under way a moment. */
    @Override
    public void close() {
        if (transport instanceof Transport.Socket socket) {
            socket.socket().close();
        }
        threads.shutdown();
        if (!ended(threads)) {
            threads.shutdownNow();
        }
        app.executorService().shutdownNow();
    }

    private static boolean ended(ExecutorService threads) {
        try {
            return threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
