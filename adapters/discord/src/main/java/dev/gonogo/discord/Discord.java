package dev.gonogo.discord;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.People;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** One Discord application: what people say comes in over the gateway, boards and notices go out over the REST API. */
public final class Discord implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-timer").factory());
    private final DiscordText text;
    private final DiscordSession session;
    private final Chat chat;

    /**
     * Prepares everything without a request to Discord: if it is unreachable, that does not keep the bot from starting.
     */
    public static Discord open(DiscordSettings settings, People people) {
        return new Discord(settings, people, PATIENCE);
    }

    /** @param patience how long a board or a notice may wait for Discord */
    Discord(DiscordSettings settings, People people, Duration patience) {
        text = new DiscordText(people);
        session = new DiscordSession(settings, threads);
        chat = new DiscordChat(new DiscordCalls(session::current, patience), text);
    }

    /**
     * Connects to Discord, passes what people say to the conversation, and stays connected until {@link #close};
     * returns at once.
     */
    public void start(Conversation conversation) {
        session.start(new DiscordInbound(conversation, text, timer));
    }

    /** Before Discord has accepted the token, its methods throw {@link dev.gonogo.port.Unreachable}. */
    public Chat chat() {
        return chat;
    }

    /** Whether what people say on Discord is received now. */
    public boolean isConnected() {
        return session.isConnected();
    }

    /** Gives answers under way a moment, and closes all connections and threads. */
    @Override
    public void close() {
        session.close();
        timer.shutdownNow();
        threads.shutdown();
    }
}
