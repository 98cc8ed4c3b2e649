package dev.gonogo.discord;

import com.neovisionaries.ws.client.WebSocketFrame;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord's <a href="https://discord.com/developers/docs/events/gateway">gateway</a>. It subscribes
 * only to events about servers and their channels; interactions need no subscription. JDA resumes a lost connection or
 * opens a new one as long as this is open; the first connection is tried until it succeeds.
 */
final class DiscordSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordSession.class);
    private static final Collection<GatewayIntent> NO_INTENTS = List.of();
    private static final long RETRY_SECONDS = 5;
    private static final int LONGEST_PAUSE_SECONDS = 32;
    private static final int LAST_WORDS_SECONDS = 3;
    private static final int OUTDATED = 4012;

    private final DiscordSettings settings;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable JDA jda;
    /** Why nothing more is tried, in words. */
    private volatile @Nullable String ended;

    DiscordSession(DiscordSettings settings, ExecutorService threads) {
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * @throws Unreachable until Discord has accepted the token
     * @throws Refused if Discord will not accept us any more
     */
    JDA current() {
        String why = ended;
        if (why != null) {
            throw new Refused(why);
        }
        JDA open = jda;
        if (open == null) {
            throw new Unreachable("Discord is not connected yet. It will be asked again once it is.", Duration.ZERO);
        }
        return open;
    }

    /** Whether what people say is received now. */
    boolean isConnected() {
        JDA open = jda;
        return open != null && open.getStatus() == JDA.Status.CONNECTED;
    }

    /**
     * Connects; returns at once.
     *
     * @param inbound receives what people say
     */
    void start(ListenerAdapter inbound) {
        threads.execute(() -> connect(inbound));
    }

    private void connect(ListenerAdapter inbound) {
        try {
            while (!tried(inbound) && !closed.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("Trying Discord again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True if trying again is pointless. */
    private boolean tried(ListenerAdapter inbound) {
        try {
            JDA open = builder(inbound).build();
            jda = open;
            if (closed.getCount() == 0) {
                open.shutdownNow();
            }
            return true;
        } catch (InvalidTokenException e) {
            end(DiscordFailures.TOKEN_REFUSED);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Discord is not connected yet: {}", DiscordFailures.words(e, ""));
            return false;
        }
    }

    private void end(String why) {
        LOG.error("{}", why);
        ended = why;
    }

    private JDABuilder builder(ListenerAdapter inbound) {
        JDABuilder builder = JDABuilder.createLight(settings.token(), NO_INTENTS)
                .setRestConfig(new RestConfig().setBaseUrl(settings.prefix()))
                .setSessionController(new Gateway(settings.gateway().toString()))
                .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
                .setEnableShutdownHook(false)
                .setEventPool(threads, false)
                .addEventListeners(inbound, new Life());
        if (settings.loopback()) {
            builder.setCompression(Compression.NONE)
                    .setHttpClientBuilder(new OkHttpClient.Builder().proxy(java.net.Proxy.NO_PROXY));
        }
        return builder;
    }

    /** JDA takes the gateway's URL from here instead of the REST API. */
    private static final class Gateway extends SessionControllerAdapter {
        private final String address;

        private Gateway(String address) {
            this.address = address;
        }

        @Override
        public String getGateway() {
            return address;
        }
    }

    /** What an operator should know about the connection. */
    private final class Life extends ListenerAdapter {
        @Override
        public void onReady(ReadyEvent event) {
            LOG.info("Discord knows gonogo as {}", event.getJDA().getSelfUser().getName());
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            WebSocketFrame last = event.getServiceCloseFrame();
            if (last != null && last.getCloseCode() == OUTDATED) {
                // JDA does not know this code, and would keep trying forever.
                end(ended(OUTDATED));
                event.getJDA().shutdown();
            } else {
                LOG.warn("The connection to Discord was lost and is being re-established");
            }
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            LOG.info("The connection to Discord resumed where it was");
        }

        @Override
        public void onSessionRecreate(SessionRecreateEvent event) {
            LOG.info("The connection to Discord started afresh");
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            // A failed login ends its own session, and is tried again.
            if (closed.getCount() > 0 && event.getJDA() == jda && ended == null) {
                end(ended(event.getCode()));
            }
        }
    }

    /**
     * @param closeCode see <a
     *     href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">close codes</a>
     */
    static String ended(int closeCode) {
        return switch (closeCode) {
            case 4004 -> DiscordFailures.TOKEN_REFUSED;
            case 4010, 4011 ->
                "Discord wants this bot to be split into shards (" + closeCode
                        + "), which gonogo does not do. Use an application that is in fewer servers.";
            case OUTDATED ->
                "Discord no longer speaks the gateway version that gonogo speaks (" + closeCode
                        + "). Install a newer gonogo.";
            case 4013, 4014 ->
                "Discord does not grant the bot what it asks for (" + closeCode
                        + "). gonogo asks for no privileged intent, so this is an error in gonogo.";
            default ->
                "Discord ended the connection for good (" + closeCode
                        + "). What people say there no longer arrives until gonogo is restarted.";
        };
    }

    @Override
    public void close() {
        closed.countDown();
        JDA open = jda;
        if (open != null) {
            shutDown(open);
        }
    }

    private static void shutDown(JDA open) {
        open.shutdown();
        try {
            if (!open.awaitShutdown(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                open.shutdownNow();
            }
        } catch (InterruptedException e) {
            open.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
