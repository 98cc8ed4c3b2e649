package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.slack.Button;
import dev.gonogo.sandbox.slack.Person;
import dev.gonogo.sandbox.slack.SlackText;
import dev.gonogo.sandbox.slack.SlackView;
import dev.gonogo.sandbox.slack.SlackView.Message;
import dev.gonogo.sandbox.slack.SlackView.Modal;
import dev.gonogo.sandbox.slack.Workspace;
import dev.gonogo.sandbox.story.Step.Sight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see in the room of the story. */
final class Sights {
    /** A button that a person can press, and the message that it is on. */
    record Found(String messageTs, Button button) {}

    private final Workspace workspace;
    private final String room;
    private final SlackText text;

    Sights(Workspace workspace, String room) {
        this.workspace = workspace;
        this.room = room;
        this.text = new SlackText(workspace);
    }

    /**
     * Whether the words are seen.
     *
     * @param since message id; what was told privately before it does not count
     */
    boolean seen(SlackView view, Sight sight, String since) {
        return texts(view, sight, since)
                .anyMatch(words -> sight.words().matcher(words).find());
    }

    private Stream<String> texts(SlackView view, Sight sight, String since) {
        return switch (sight.place()) {
            case BOARD -> topLevel(view).map(text::message);
            case THREAD ->
                topLevel(view).flatMap(message -> message.replies().stream()).map(text::message);
            case PRIVATE ->
                view.notes(id(sight.person()), room).stream()
                        .filter(note -> note.ts().compareTo(since) > 0)
                        .map(text::note);
            case DIALOG -> view.modals(id(sight.person())).stream().map(text::modal);
        };
    }

    private Stream<Message> topLevel(SlackView view) {
        return view.channels().stream()
                .filter(channel -> channel.id().equals(room))
                .flatMap(channel -> channel.messages().stream());
    }

    /** The newest button with this text that the person can press. */
    Optional<Found> button(SlackView view, String person, String label) {
        Stream<Found> onMessages = view.messages(room).stream()
                .flatMap(message -> message.buttons().stream().map(button -> new Found(message.ts(), button)));
        Stream<Found> onNotes = view.notes(id(person), room).stream()
                .flatMap(note -> note.buttons().stream().map(button -> new Found(note.ts(), button)));
        List<Found> found = Stream.concat(onMessages, onNotes)
                .filter(each -> each.button().text().equals(label))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** The dialog on top. */
    Optional<Modal> dialog(SlackView view, String person) {
        List<Modal> modals = view.modals(id(person));
        return modals.isEmpty() ? Optional.empty() : Optional.of(modals.get(modals.size() - 1));
    }

    /** The id of the newest message or note of all. */
    static String newest(SlackView view) {
        Stream<String> messages = view.channels().stream()
                .flatMap(channel -> view.messages(channel.id()).stream())
                .map(Message::ts);
        Stream<String> notes = view.notes().stream().map(SlackView.PrivateNote::ts);
        return Stream.concat(messages, notes).max(String::compareTo).orElse("");
    }

    private String id(String person) {
        return workspace.person(person).map(Person::id).orElse(person);
    }
}
