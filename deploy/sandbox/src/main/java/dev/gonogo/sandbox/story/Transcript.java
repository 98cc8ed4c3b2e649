package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.story.RoomView.Dialog;
import dev.gonogo.sandbox.story.RoomView.Message;
import dev.gonogo.sandbox.story.RoomView.Note;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reports what happens as people would read it: who did what, every new message, and every new state of the board. */
public final class Transcript {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String INDENT = " ".repeat(12);

    private final InstantSource clock;
    private final Consumer<String> lines;
    private final Map<String, Told> rooms = new HashMap<>();

    /** What was reported about a room so far. */
    private record Told(Map<String, BoardState> messages, Map<String, String> dialogs) {
        Told() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    /** Writes line by line to the consumer. */
    public Transcript(InstantSource clock, Consumer<String> lines) {
        this.clock = clock;
        this.lines = lines;
    }

    /** Reports what somebody does. */
    public void says(String sentence) {
        lines.accept(CLOCK.format(clock.instant()) + "  " + sentence);
    }

    /** Reports what is new in the rooms since the last call; with several rooms, also where. */
    void look(List<ChatRoom> all) {
        all.forEach(room -> look(room, all.size() > 1 ? " (" + room.platform() + ")" : ""));
    }

    private void look(ChatRoom room, String where) {
        RoomView view = room.view();
        Told told = rooms.computeIfAbsent(room.platform(), platform -> new Told());
        for (Message message : view.messages()) {
            message(told, message, message.author() + " posts in #" + view.name(), where);
            message.replies().forEach(reply -> message(told, reply, reply.author() + " says in the thread", where));
        }
        view.notes().forEach(note -> note(told, note, where));
        view.dialogs().forEach(dialog -> dialog(told, dialog, where));
        told.dialogs()
                .keySet()
                .removeIf(id ->
                        view.dialogs().stream().noneMatch(dialog -> dialog.id().equals(id)));
    }

    private void message(Told told, Message message, String posts, String where) {
        BoardState now = BoardState.of(message.text());
        BoardState before = told.messages().get(message.id());
        if (before == null) {
            tell(posts + where + ":", now.lines());
        } else if (!now.newsSince(before).isEmpty()) {
            tell("the board now says" + where + ":", now.newsSince(before));
        } else {
            return;
        }
        told.messages().put(message.id(), now);
    }

    private void note(Told told, Note note, String where) {
        BoardState now = BoardState.of(note.text());
        if (!now.equals(told.messages().put(note.id(), now))) {
            tell("only " + note.person() + " sees, from " + note.author() + where + ":", now.lines());
        }
    }

    private void dialog(Told told, Dialog dialog, String where) {
        if (!dialog.text().equals(told.dialogs().put(dialog.id(), dialog.text()))) {
            tell(
                    dialog.person() + " has a dialog open" + where + ":",
                    dialog.text().lines().toList());
        }
    }

    private void tell(String sentence, List<String> below) {
        says(sentence);
        below.forEach(each -> lines.accept(INDENT + each));
    }
}
