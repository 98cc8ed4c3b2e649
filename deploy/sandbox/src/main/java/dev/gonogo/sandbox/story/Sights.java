package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.story.Step.Sight;
import java.util.stream.Stream;

/** Whether words are visible in a room. */
final class Sights {
    private Sights() {}

    /** @param before what was visible earlier; private messages from then do not count */
    static boolean seen(RoomView view, Sight sight, RoomView before) {
        return texts(view, sight, before)
                .anyMatch(words -> sight.words().matcher(words).find());
    }

    private static Stream<String> texts(RoomView view, Sight sight, RoomView before) {
        return switch (sight.place()) {
            case BOARD -> view.messages().stream().map(RoomView.Message::text);
            case THREAD ->
                view.messages().stream()
                        .flatMap(message -> message.replies().stream())
                        .map(RoomView.Message::text);
            case PRIVATE -> view.newNotes(sight.person(), before).map(RoomView.Note::text);
            case DIALOG -> view.dialogs(sight.person()).map(RoomView.Dialog::text);
        };
    }
}
