package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everybody in the server sees at one moment. JSON in it is never changed.
 *
 * @param version grows with every change
 * @param channels in the server's order
 * @param notes what only one person can see, in order of time
 * @param modals the open modals
 */
public record DiscordView(long version, List<Channel> channels, List<PrivateNote> notes, List<Modal> modals) {
    public DiscordView {
        channels = List.copyOf(channels);
        notes = List.copyOf(notes);
        modals = List.copyOf(modals);
    }

    /** A channel, its messages, oldest first, and its threads. */
    public record Channel(String id, String name, List<Message> messages, List<ThreadView> threads) {
        public Channel {
            messages = List.copyOf(messages);
            threads = List.copyOf(threads);
        }
    }

    /**
     * A thread.
     *
     * @param id the same as that of the message it was started from, if there is one
     */
    public record ThreadView(String id, String name, boolean archived, boolean locked, List<Message> messages) {
        public ThreadView {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A message.
     *
     * @param channel the channel or thread that it is in
     * @param id a snowflake
     * @param author the id of its author
     * @param content its text, empty if it is all in components
     * @param embeds an array, may be empty
     * @param components an array, may be empty
     * @param loading whether it says "… is thinking"
     * @param edited whether Discord shows "(edited)"
     * @param edits how often it was changed
     * @param notified ids of the people whom it notified when it came; {@code everyone} for all
     */
    public record Message(
            String channel,
            String id,
            String author,
            String content,
            JsonNode embeds,
            JsonNode components,
            boolean loading,
            boolean edited,
            int edits,
            List<String> notified) {
        public Message {
            notified = List.copyOf(notified);
        }

        /** The buttons that it shows now. */
        public List<Button> buttons() {
            return Button.in(components);
        }
    }

    /**
     * A message marked "Only you can see this".
     *
     * @param user the only one who sees it
     */
    public record PrivateNote(String user, Message message) {}

    /**
     * A modal that one person has open.
     *
     * @param id of the interaction that opened it
     * @param message the message whose button opened it, empty for a command
     * @param form as the app sent it: {@code custom_id}, {@code title}, {@code components}
     * @param trouble the client's message about the last attempt to submit, empty if there was none
     */
    public record Modal(String user, String channel, String id, String message, JsonNode form, String trouble) {
        Modal troubled(String what) {
            return new Modal(user, channel, id, message, form, what);
        }
    }

    /** All public messages in a channel or thread. */
    public List<Message> messages(String channel) {
        return channels.stream()
                .flatMap(each -> each.id().equals(channel)
                        ? each.messages().stream()
                        : each.threads().stream()
                                .filter(thread -> thread.id().equals(channel))
                                .flatMap(thread -> thread.messages().stream()))
                .toList();
    }

    /** A message in a channel or thread. */
    public Optional<Message> message(String channel, String id) {
        return messages(channel).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    /** A thread by id. */
    public Optional<ThreadView> thread(String id) {
        return channels.stream()
                .flatMap(channel -> channel.threads().stream())
                .filter(thread -> thread.id().equals(id))
                .findFirst();
    }

    /** What only one person sees in a channel and its threads. */
    public List<PrivateNote> notes(String user, String channel) {
        List<String> places = channels.stream()
                .filter(each -> each.id().equals(channel))
                .flatMap(each -> Stream.concat(
                        Stream.of(each.id()), each.threads().stream().map(ThreadView::id)))
                .toList();
        return notes.stream()
                .filter(note -> note.user().equals(user)
                        && places.contains(note.message().channel()))
                .toList();
    }

    /** The modals of one person; there is at most one. */
    public List<Modal> modals(String user) {
        return modals.stream().filter(modal -> modal.user().equals(user)).toList();
    }
}
