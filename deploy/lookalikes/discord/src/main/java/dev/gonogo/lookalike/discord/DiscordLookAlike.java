package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.http.CallServlet;
import dev.gonogo.lookalike.http.LoopbackServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A running look-alike of Discord. The app reaches it over REST and the gateway; people act through the methods of this
 * class, each of which returns when the app has given its first response or failed to.
 */
public final class DiscordLookAlike implements AutoCloseable {
    private final DiscordSettings settings;
    private final DiscordFaults faults = new DiscordFaults();
    private final DiscordState state;
    private final DiscordParts parts;
    private final RestApi api;
    private final Client client;
    private final LoopbackServer server;

    private DiscordLookAlike(DiscordSettings settings) {
        this.settings = settings;
        Guild guild = settings.guild();
        Snowflakes snowflakes = new Snowflakes(settings.clock());
        this.state = new DiscordState(guild, settings.clock(), snowflakes);
        Access access = new Access(guild, state);
        Entities entities = new Entities(guild, state, access);
        GuildJson json = new GuildJson(guild, state, entities);
        Gateway gateway = new Gateway(settings, faults, new Welcome(guild, entities, json));
        this.parts = new DiscordParts(
                settings,
                snowflakes,
                state,
                access,
                entities,
                gateway,
                new MessageWriter(guild, state, access, entities, gateway),
                new ThreadWriter(state, entities, gateway),
                new Interactions(settings.clock(), snowflakes),
                new Commands(snowflakes, guild),
                new Attachments(snowflakes, this::home));
        this.client = new Client(parts, faults);
        this.api = new RestApi(settings, faults);
        new DirectoryApi(parts, json).serve(api.routes());
        new CommandsApi(parts).serve(api.routes());
        new MessagesApi(parts).serve(api.routes());
        new ThreadsApi(parts).serve(api.routes());
        new CallbackApi(parts).serve(api.routes());
        new FollowUpApi(parts).serve(api.routes());
        this.server = LoopbackServer.start(
                "discord",
                settings.port(),
                Map.of("/api/*", new CallServlet(api), "/attachments/*", parts.attachments()));
    }

    private URI home() {
        return server.root();
    }

    /** Starts on loopback. */
    public static DiscordLookAlike start(DiscordSettings settings) {
        return new DiscordLookAlike(settings);
    }

    /** The base URL of REST, {@code http://127.0.0.1:PORT/api/v10/}. */
    public URI apiUrl() {
        return server.root().resolve("api/v10/");
    }

    /** The URL of the gateway, {@code ws://127.0.0.1:PORT}, without a query. */
    public URI gatewayUrl() {
        return parts.gateway().address();
    }

    /** Who and what is in the server. */
    public Guild guild() {
        return settings.guild();
    }

    /**
     * A person types a slash command. What Discord's client would not send is shown to this person only.
     *
     * @param user id or user name
     * @param channel id or name of a channel, or id of a thread
     * @param text such as {@code /release no-go release:1.2.3 reason:the notes are wrong}; see {@link TypedCommand}
     */
    public void slashCommand(String user, String channel, String text) {
        client.slashCommand(member(user), place(channel), text);
    }

    /**
     * A person types and waits for suggestions.
     *
     * @param text the command so far
     * @param option the option with the cursor
     * @return the app's suggestions, empty if it did not respond
     * @throws IllegalArgumentException if there is no such command, or the app does not complete its option
     */
    public Optional<List<Choice>> suggest(String user, String channel, String text, String option) {
        try {
            return client.suggest(member(user), place(channel), text, option);
        } catch (ClientRefusal refusal) {
            throw new IllegalArgumentException(refusal.sentence(), refusal);
        }
    }

    /**
     * A person presses a button. One that the message no longer shows, or that is disabled, fails at Discord: the app
     * is not told.
     *
     * @param channel id or name of a channel, or id of a thread
     * @param button its label or custom id
     * @throws IllegalArgumentException if there is no such message, or it never had such a button
     */
    public void press(String user, String channel, String message, String button) {
        Member member = member(user);
        Posted posted = visible(member, channel, message);
        if (!state.hasShown(message, button)) {
            throw new IllegalArgumentException("Message " + message + " has no button " + button);
        }
        client.use(member, posted, button, List.of());
    }

    /**
     * A person picks from a select menu.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public void choose(String user, String channel, String message, String customId, List<String> values) {
        Member member = member(user);
        client.use(member, visible(member, channel, message), customId, values);
    }

    private Posted visible(Member member, String channel, String message) {
        return state.message(place(channel), message)
                .filter(posted ->
                        !posted.isPrivate() || posted.draft().visibleTo().equals(member.id()))
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + message + " in " + channel));
    }

    /**
     * A person submits a modal. Errors found by Discord's client are shown in the modal.
     *
     * @param modal its id in the view
     * @param values by label or custom id of the inputs; a missing one keeps what it showed
     * @throws IllegalArgumentException if the modal is not open for this person, or has no such input
     */
    public void submit(String user, String modal, Map<String, String> values) {
        Member member = member(user);
        client.submit(member, modal(member, modal), values);
    }

    /** A person closes a modal without submitting it; Discord tells the app nothing. */
    public void dismiss(String user, String modal) {
        Member member = member(user);
        state.closeModal(member.id(), modal(member, modal).id());
    }

    private Modal modal(Member member, String id) {
        return state.modal(member.id(), id)
                .orElseThrow(() -> new IllegalArgumentException("The modal " + id + " is not open"));
    }

    /** A person writes a plain message; returns its id. */
    public String say(String user, String channel, String text) {
        return client.say(member(user), place(channel), text).id();
    }

    /**
     * A message is deleted, as a moderator may do.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public void delete(String channel, String message) {
        parts.writer()
                .delete(state.message(place(channel), message)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no message " + message + " in " + channel)));
    }

    /** A thread is archived, automatically or by a moderator; if it is locked, only a moderator can reopen it. */
    public void archive(String thread, boolean locked) {
        MessageThread found =
                state.thread(thread).orElseThrow(() -> new IllegalArgumentException("There is no thread " + thread));
        parts.threads()
                .replace(found.locked(locked).archived(true, settings.clock().instant()));
    }

    /** Takes permissions from the bot in a channel. Without {@link Permission#VIEW_CHANNEL} the bot cannot see it. */
    public void forbid(String channel, Permission... permissions) {
        String id = place(channel);
        parts.access().deny(id, List.of(permissions));
        tellChannel(id);
    }

    /** Gives permissions back to the bot in a channel. */
    public void allow(String channel, Permission... permissions) {
        String id = place(channel);
        parts.access().allow(id, List.of(permissions));
        tellChannel(id);
    }

    /** Whether the bot may do something in a channel. */
    public boolean allows(String channel, Permission permission) {
        return parts.access().allowed(place(channel)).contains(permission);
    }

    private void tellChannel(String id) {
        parts.gateway()
                .dispatch("CHANNEL_UPDATE", Intents.GUILDS, parts.entities().place(id));
    }

    private Member member(String idOrName) {
        return guild().member(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("Nobody called " + idOrName + " is in the server"));
    }

    private String place(String channel) {
        return guild().channel(channel)
                .map(TextChannel::id)
                .or(() -> state.thread(channel).map(MessageThread::id))
                .orElseThrow(() -> new IllegalArgumentException("There is no channel " + channel));
    }

    /** The commands registered in the server, as Discord returns them. */
    public List<ObjectNode> commands() {
        return parts.commands().in(guild().id()).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** What everybody sees now. */
    public DiscordView view() {
        return state.view();
    }

    /** Waits until the condition holds; empty if it did not in time. */
    public Optional<DiscordView> await(Predicate<DiscordView> condition, Duration atMost) throws InterruptedException {
        return state.await(condition, atMost);
    }

    /** The faults that can be turned on. */
    public DiscordFaults faults() {
        return faults;
    }

    /** How many gateway sessions are connected. */
    public int gatewayConnections() {
        return parts.gateway().connections();
    }

    /** Closes every gateway connection with a code, such as those of {@link CloseCode}. */
    public void closeGateway(int code) {
        parts.gateway().closeAll(code);
    }

    /** Breaks every gateway connection without a close frame. */
    public void dropGateway() {
        parts.gateway().dropAll();
    }

    /** Sends RECONNECT. */
    public void askToReconnect() {
        parts.gateway().askToReconnect();
    }

    /** Sends HEARTBEAT, which the app has to answer immediately. */
    public void askForHeartbeat() {
        parts.gateway().askForHeartbeat();
    }

    /** Sends INVALID_SESSION. */
    public void invalidateSession(boolean resumable) {
        parts.gateway().invalidate(resumable);
    }

    /** Rejects new gateway connections for some time; {@link Duration#ZERO} ends it. */
    public void refuseConnections(Duration time) {
        parts.gateway().refuseFor(time);
    }

    /** Whether the gateway rejects new connections now. */
    public boolean refusesConnections() {
        return parts.gateway().refuses();
    }

    /** Stops serving. */
    @Override
    public void close() {
        api.close();
        server.close();
        parts.gateway().close();
    }
}
