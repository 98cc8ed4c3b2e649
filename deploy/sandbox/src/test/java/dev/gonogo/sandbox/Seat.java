package dev.gonogo.sandbox;

import dev.gonogo.sandbox.story.ChatRoom;
import dev.gonogo.sandbox.story.RoomView;
import java.util.List;

/** What a test sees and does in one room of a rehearsal, on any platform. */
record Seat(Rehearsal rehearsal, ChatRoom room) {
    /** The messages that are not replies, which should be one board for each release. */
    List<RoomView.Message> boards() {
        return room.view().messages();
    }

    /** What the newest board says, as people read it. */
    String board() {
        List<RoomView.Message> boards = boards();
        return boards.isEmpty() ? "" : boards.getLast().text();
    }

    /** The notices in the thread of the newest board. */
    List<String> thread() {
        List<RoomView.Message> boards = boards();
        return boards.isEmpty()
                ? List.of()
                : boards.getLast().replies().stream()
                        .map(RoomView.Message::text)
                        .toList();
    }

    /** Private messages to the person, in order. */
    List<String> told(String person) {
        return room.view().notes().stream()
                .filter(note -> note.person().equals(person))
                .map(RoomView.Note::text)
                .toList();
    }

    /** The person types a command; the answer. */
    String answer(String person, String command) {
        int before = told(person).size();
        rehearsal.play(person + " on " + room.platform() + ": " + command);
        rehearsal.await(person + " is answered", () -> told(person).size() > before);
        return told(person).getLast();
    }

    /** The person presses a button of the newest board. */
    void press(String person, String label) {
        rehearsal.note(person + " presses [" + label + "]");
        room.press(
                person,
                boards().getLast().buttons().stream()
                        .filter(button -> button.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    /** The dialogs that the person has open. */
    List<RoomView.Dialog> dialogs(String person) {
        return room.view().dialogs().stream()
                .filter(dialog -> dialog.person().equals(person))
                .toList();
    }

    /** Waits until the newest board has these words. */
    void awaitOnBoard(String words) {
        rehearsal.await("the board on " + room.platform() + " says " + words, () -> board().contains(words));
    }
}
