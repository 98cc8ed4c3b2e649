package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.discord.DiscordView.Message;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.discord.DiscordView.PrivateNote;
import dev.gonogo.lookalike.discord.Posted.Draft;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Messages, threads and modals: the only place that changes them, and the monitor for waiting threads. */
final class DiscordState {
    private final Guild guild;
    private final InstantSource clock;
    private final Snowflakes snowflakes;
    private final Map<String, Posted> messages = new LinkedHashMap<>();
    private final Map<String, Set<String>> everShown = new HashMap<>();
    private final Map<String, MessageThread> threads = new LinkedHashMap<>();
    private final Map<String, Modal> modals = new LinkedHashMap<>();
    private long version;

    DiscordState(Guild guild, InstantSource clock, Snowflakes snowflakes) {
        this.guild = guild;
        this.clock = clock;
        this.snowflakes = snowflakes;
    }

    synchronized Posted post(Draft draft) {
        Posted posted = new Posted(snowflakes.next(), draft, draft.content(), draft.mentions(), null, 0);
        keep(posted);
        return posted;
    }

    private void keep(Posted posted) {
        messages.put(posted.id(), posted);
        Set<String> shown = everShown.computeIfAbsent(posted.id(), id -> new HashSet<>());
        Button.in(posted.content().components()).forEach(button -> shown.addAll(button.names()));
        changed();
    }

    synchronized Optional<Posted> message(String channel, String id) {
        return Optional.ofNullable(messages.get(id))
                .filter(posted -> posted.channel().equals(channel));
    }

    /** The public messages of a channel or thread, oldest first. */
    synchronized List<Posted> messages(String channel) {
        return messages.values().stream()
                .filter(posted -> posted.channel().equals(channel) && !posted.isPrivate())
                .toList();
    }

    /** The newest message by an author with this nonce. */
    synchronized Optional<Posted> withNonce(String author, String nonce) {
        return messages.values().stream()
                .filter(posted -> posted.author().equals(author)
                        && posted.draft().origin().path("nonce").asText().equals(nonce))
                .reduce((older, newer) -> newer);
    }

    /** Whether a message shows or has shown a button. */
    synchronized boolean hasShown(String id, String labelOrCustomId) {
        return everShown.getOrDefault(id, Set.of()).contains(labelOrCustomId);
    }

    /**
     * Changes a message's content.
     *
     * @throws DiscordProblem if it is gone
     */
    synchronized Posted edit(String id, Content content, Mentions mentions) {
        Posted before = messages.get(id);
        if (before == null) {
            throw DiscordProblem.unknownMessage();
        }
        Posted after = before.saying(content, mentions, clock.instant());
        keep(after);
        return after;
    }

    synchronized boolean delete(String id) {
        boolean was = messages.remove(id) != null;
        changed();
        return was;
    }

    synchronized Optional<MessageThread> thread(String id) {
        return Optional.ofNullable(threads.get(id));
    }

    synchronized List<MessageThread> threads() {
        return List.copyOf(threads.values());
    }

    /** Adds a thread; returns whether its id is new. */
    synchronized boolean add(MessageThread thread) {
        boolean isNew = threads.putIfAbsent(thread.id(), thread) == null;
        changed();
        return isNew;
    }

    synchronized void replace(MessageThread thread) {
        threads.put(thread.id(), thread);
        changed();
    }

    synchronized Optional<Modal> modal(String user, String id) {
        return Optional.ofNullable(modals.get(user)).filter(modal -> modal.id().equals(id));
    }

    /** Opens a modal, replacing the person's open one. */
    synchronized void show(Modal modal) {
        modals.put(modal.user(), modal);
        changed();
    }

    synchronized void closeModal(String user, String id) {
        modals.computeIfPresent(user, (who, modal) -> modal.id().equals(id) ? null : modal);
        changed();
    }

    private void changed() {
        version++;
        notifyAll();
    }

    synchronized DiscordView view() {
        List<DiscordView.Channel> channels = guild.channels().stream()
                .map(channel -> new DiscordView.Channel(
                        channel.id(), channel.name(), seen(channel.id()), threadsOf(channel.id())))
                .toList();
        List<PrivateNote> notes = messages.values().stream()
                .filter(Posted::isPrivate)
                .map(posted -> new PrivateNote(posted.draft().visibleTo(), seen(posted)))
                .toList();
        return new DiscordView(version, channels, notes, List.copyOf(modals.values()));
    }

    /** The first view in which the condition holds, or empty if it did not in time. */
    synchronized Optional<DiscordView> await(Predicate<DiscordView> condition, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        DiscordView view = view();
        while (!condition.test(view)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
            view = view();
        }
        return Optional.of(view);
    }

    private List<DiscordView.ThreadView> threadsOf(String channel) {
        return threads.values().stream()
                .filter(thread -> thread.parent().equals(channel))
                .map(thread -> new DiscordView.ThreadView(
                        thread.id(), thread.name(), thread.archived(), thread.locked(), seen(thread.id())))
                .toList();
    }

    private List<Message> seen(String channel) {
        return messages(channel).stream().map(DiscordState::seen).toList();
    }

    private static Message seen(Posted posted) {
        Content content = posted.content();
        boolean loading = content.has(Flags.LOADING);
        List<String> notified = new ArrayList<>(posted.draft().mentions().users());
        if (posted.draft().mentions().everyone()) {
            notified.add("everyone");
        }
        return new Message(
                posted.channel(),
                posted.id(),
                posted.author(),
                content.text(),
                content.has(Flags.SUPPRESS_EMBEDS) ? content.embeds().arrayNode() : content.embeds(),
                content.components(),
                loading,
                posted.edited() != null,
                posted.edits(),
                notified);
    }
}
