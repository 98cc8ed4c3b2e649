package dev.gonogo.lookalike.slack;

import dev.gonogo.lookalike.http.LoopbackServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A running look-alike of Slack. The app reaches it over the Web API, {@code response_url}s and Socket Mode;
 * people act through the methods of this class, each of which returns when the app has acknowledged or failed to.
 */
public final class SlackLookAlike implements AutoCloseable {
    private final Settings settings;
    private final Faults faults = new Faults();
    private final Pause slow = new Pause(Duration.ofSeconds(2));
    private final SlackState state;
    private final SocketTransport socket;
    private final LoopbackServer server;
    private final Interactions interactions;
    private volatile AppTransport transport;

    private SlackLookAlike(Settings settings) {
        this.settings = settings;
        this.state = new SlackState(settings.workspace(), settings.clock());
        this.socket = SocketTransport.open(settings, state);
        this.transport = socket;

        Triggers triggers = new Triggers(settings.clock());
        ChatMethods chat = new ChatMethods(settings.workspace(), state);
        ViewMethods views = new ViewMethods(settings.workspace(), state, triggers);
        ResponseUrls responseUrls = new ResponseUrls(settings, state);
        HostedFiles files = new HostedFiles(settings, state, faults, this::home);
        WebApi api = new WebApi(settings, faults, slow);
        api.serve(chat.methods());
        api.serve(views.methods());
        api.serve(new DirectoryMethods(settings.workspace(), socket::address).methods());
        this.server = LoopbackServer.start(
                "slack",
                settings.port(),
                Map.of("/api/*", api, "/commands/*", responseUrls, "/actions/*", responseUrls, "/files-pri/*", files));
        this.interactions = new Interactions(
                new SlackParts(settings, state, chat, views, triggers, responseUrls, files, server.root()));
    }

    private URI home() {
        return server.root();
    }

    /** Starts on loopback; until {@link #bot} is called, the app is expected on Socket Mode. */
    public static SlackLookAlike start(Settings settings) {
        return new SlackLookAlike(settings);
    }

    /** The base address of the Web API, {@code http://127.0.0.1:PORT/api/}. */
    public URI apiUrl() {
        return server.root().resolve("api/");
    }

    /** Who and what is in the workspace. */
    public Workspace workspace() {
        return settings.workspace();
    }

    /** From now on, reaches the app by signed requests to its URL. */
    public void bot(URI requestUrl, String signingSecret) {
        transport = new HttpTransport(settings, requestUrl, signingSecret);
    }

    /**
     * A person types a slash command.
     *
     * @param user id or short name
     * @param channel id or name
     * @param text with the command, such as {@code /release status}
     */
    public void slashCommand(String user, String channel, String text) {
        interactions.slashCommand(lineNow(), interactions.person(user), interactions.room(channel), text);
    }

    /**
     * A person presses a button that a message shows or, on a client that has not seen the last edit, has shown.
     *
     * @throws IllegalArgumentException if there is no such message, or it never had such a button
     */
    public void press(String user, String channel, String messageTs, String actionId) {
        interactions.press(
                lineNow(),
                interactions.person(user),
                interactions.room(channel),
                messageTs,
                interactions.button(messageTs, actionId));
    }

    /**
     * A person submits a dialog. Errors found by Slack's client or the app are shown in the dialog.
     *
     * @param values by label, action id or block id of the inputs
     * @throws IllegalArgumentException if the dialog is not open for this person, or has no such input
     */
    public void submit(String user, String viewId, Map<String, String> values) {
        Person person = interactions.person(user);
        interactions.submit(lineNow(), person, interactions.modal(person.id(), viewId), values);
    }

    /** A person closes a dialog without submitting it. */
    public void dismiss(String user, String viewId) {
        Person person = interactions.person(user);
        interactions.dismiss(lineNow(), person, interactions.modal(person.id(), viewId));
    }

    /**
     * A message is deleted, as an administrator may do.
     *
     * @param channel id or name
     * @throws IllegalArgumentException if there is no such message
     */
    public void delete(String channel, String messageTs) {
        if (state.find(interactions.room(channel).id(), messageTs).isEmpty()) {
            throw new IllegalArgumentException("There is no message " + messageTs + " in " + channel + ".");
        }
        state.delete(messageTs);
    }

    private AppTransport lineNow() {
        return new FaultyTransport(transport, faults);
    }

    /** What everybody sees now. */
    public SlackView view() {
        return state.view();
    }

    /** Waits until the condition holds; empty if it did not in time. */
    public Optional<SlackView> await(Predicate<SlackView> condition, Duration atMost) throws InterruptedException {
        return state.await(condition, atMost);
    }

    /** The faults that can be turned on. */
    public Faults faults() {
        return faults;
    }

    /** Closes every Socket Mode connection, as {@code warning} or {@code refresh_requested} announces it. */
    public void disconnectSockets(String reason) {
        socket.disconnect(reason);
    }

    /** How many Socket Mode connections the app has open. */
    public int socketConnections() {
        return socket.connections();
    }

    /** Stops serving. */
    @Override
    public void close() {
        slow.end();
        server.close();
        try {
            socket.stop(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
