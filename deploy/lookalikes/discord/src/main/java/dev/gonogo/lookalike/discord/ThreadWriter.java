package dev.gonogo.lookalike.discord;

/** Adds and changes threads, and notifies the gateway. */
final class ThreadWriter {
    private final DiscordState state;
    private final Entities entities;
    private final Gateway gateway;

    ThreadWriter(DiscordState state, Entities entities, Gateway gateway) {
        this.state = state;
        this.entities = entities;
        this.gateway = gateway;
    }

    /**
     * Adds a thread.
     *
     * @throws DiscordProblem 160004 if its message has one
     */
    void add(MessageThread thread) {
        if (!state.add(thread)) {
            throw new DiscordProblem(400, 160004, "A thread has already been created for this message");
        }
        gateway.dispatch(
                "THREAD_CREATE", Intents.GUILDS, entities.thread(thread).put("newly_created", true));
        state.message(thread.parent(), thread.id())
                .ifPresent(posted ->
                        gateway.dispatch("MESSAGE_UPDATE", Intents.GUILD_MESSAGES, entities.messageEvent(posted)));
    }

    void replace(MessageThread thread) {
        state.replace(thread);
        gateway.dispatch("THREAD_UPDATE", Intents.GUILDS, entities.thread(thread));
    }
}
