package dev.gonogo.sandbox.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is visible in a room at one moment, as people read it.
 *
 * @param version grows with every change
 * @param name the room's, without a prefix
 * @param messages for everybody, oldest first
 * @param notes for one person, oldest first
 * @param dialogs the open ones; the last is on top
 */
public record RoomView(long version, String name, List<Message> messages, List<Note> notes, List<Dialog> dialogs) {
    static final RoomView NOTHING = new RoomView(0, "", List.of(), List.of(), List.of());

    public RoomView {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        dialogs = List.copyOf(dialogs);
    }

    /** A message with its thread. */
    public record Message(String id, String author, String text, List<Button> buttons, List<Message> replies) {
        public Message {
            buttons = List.copyOf(buttons);
            replies = List.copyOf(replies);
        }
    }

    /** A message that only one person sees. */
    public record Note(String id, String person, String author, String text, List<Button> buttons) {
        public Note {
            buttons = List.copyOf(buttons);
        }
    }

    /** A dialog that one person has open. */
    public record Dialog(String id, String person, String text) {}

    /**
     * A button.
     *
     * @param message the id of the message or note that it is on
     * @param confirm what the platform itself asks before the press counts, if anything
     */
    public record Button(String message, String id, String label, Optional<Confirm> confirm) {}

    /** The platform's own "are you sure?", and the two answers to it. */
    public record Confirm(String question, String yes, String no) {}

    /** The newest button with this label that the person can press. */
    Optional<Button> button(String person, String label) {
        Stream<Button> onMessages = messages.stream()
                .flatMap(message -> Stream.concat(Stream.of(message), message.replies().stream()))
                .flatMap(message -> message.buttons().stream());
        Stream<Button> onNotes = notes(person).flatMap(note -> note.buttons().stream());
        return last(Stream.concat(onMessages, onNotes)
                .filter(button -> button.label().equals(label))
                .toList());
    }

    /** The dialog on top. */
    Optional<Dialog> dialog(String person) {
        return last(dialogs(person).toList());
    }

    Stream<Dialog> dialogs(String person) {
        return dialogs.stream().filter(dialog -> dialog.person().equals(person));
    }

    private Stream<Note> notes(String person) {
        return notes.stream().filter(note -> note.person().equals(person));
    }

    /** Notes that came, or changed, since an earlier view. */
    Stream<Note> newNotes(String person, RoomView before) {
        return notes(person).filter(note -> !before.notes.contains(note));
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
