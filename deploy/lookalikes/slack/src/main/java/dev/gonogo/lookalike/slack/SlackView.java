package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everybody in the workspace sees at one moment. JSON in it is never changed.
 *
 * @param version grows with every change
 * @param channels in the workspace's order
 * @param notes what is "Only visible to" one person, in order of time
 * @param modals the open dialogs
 */
public record SlackView(long version, List<Channel> channels, List<PrivateNote> notes, List<Modal> modals) {
    public SlackView {
        channels = List.copyOf(channels);
        notes = List.copyOf(notes);
        modals = List.copyOf(modals);
    }

    /** A channel and its messages, oldest first; replies hang below their parent. */
    public record Channel(String id, String name, List<Message> messages) {
        public Channel {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A public message in a channel.
     *
     * @param ts its id, and its time in seconds since 1970
     * @param author the id of its author
     * @param text shown in notifications, and to people if there are no blocks
     * @param blocks an array of Block Kit blocks, may be empty
     * @param edited whether Slack shows "(edited)"; it does not for blocks
     * @param edits how often it was changed
     */
    public record Message(
            String channel,
            String ts,
            String author,
            String text,
            JsonNode blocks,
            boolean edited,
            int edits,
            List<Message> replies) {
        public Message {
            replies = List.copyOf(replies);
        }

        /** The buttons that it shows now. */
        public List<Button> buttons() {
            return Button.in(blocks);
        }
    }

    /**
     * An ephemeral message.
     *
     * @param user the only one who sees it
     * @param threadTs the parent of its thread, empty for the channel
     */
    public record PrivateNote(
            String user, String channel, String ts, String threadTs, String author, String text, JsonNode blocks) {
        /** The buttons that it shows. */
        public List<Button> buttons() {
            return Button.in(blocks);
        }
    }

    /**
     * A dialog that one person has open.
     *
     * @param view as the app sent it, with ids filled in
     * @param errors by block id, the app's response to the last submission
     * @param trouble Slack's message if the app did not respond, empty if it did
     */
    public record Modal(String user, String id, JsonNode view, Map<String, String> errors, String trouble) {
        public Modal {
            errors = Map.copyOf(errors);
        }
    }

    /** All public messages in a channel, replies after their parent. */
    public List<Message> messages(String channel) {
        return channels.stream()
                .filter(each -> each.id().equals(channel))
                .flatMap(each -> each.messages().stream())
                .flatMap(message -> Stream.concat(Stream.of(message), message.replies().stream()))
                .toList();
    }

    /** A message or reply. */
    public Optional<Message> message(String channel, String ts) {
        return messages(channel).stream()
                .filter(message -> message.ts().equals(ts))
                .findFirst();
    }

    /** What only one person sees in a channel. */
    public List<PrivateNote> notes(String user, String channel) {
        return notes.stream()
                .filter(note -> note.user().equals(user) && note.channel().equals(channel))
                .toList();
    }

    /** The dialogs of one person; the last is on top. */
    public List<Modal> modals(String user) {
        return modals.stream().filter(modal -> modal.user().equals(user)).toList();
    }
}
