package dev.gonogo.console;

import dev.gonogo.port.Chat;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows boards and notices on a screen. Its messages live only as long as this process. */
final class ConsoleChat implements Chat {
    private static final String PREFIX = "» ";
    private static final String INDENT = "  ";

    private final Screen screen;
    private final Supplier<String> ids;
    private final Map<Subject, String> posted = new HashMap<>();
    private final Map<String, Board> boards = new HashMap<>();
    private Shown last = new Shown(new Room(ConsoleUser.PLATFORM, "none"), List.of());

    ConsoleChat(Screen screen, Supplier<String> ids) {
        this.screen = screen;
        this.ids = ids;
    }

    private record Subject(Room room, String thread, String text) {}

    /** The buttons of the last printed board. */
    record Shown(Room room, List<Button> buttons) {}

    @Override
    public String platform() {
        return ConsoleUser.PLATFORM;
    }

    @Override
    public synchronized String post(Room room, String subject, Board board) {
        String message = ids.get();
        posted.put(new Subject(room, "", subject), message);
        show(room, message, board);
        return message;
    }

    @Override
    public synchronized boolean update(Room room, String message, Board board) {
        Board before = boards.get(message);
        if (before == null) {
            return false;
        }
        if (!before.showsTheSameAs(board)) {
            show(room, message, board);
        }
        return true;
    }

    private void show(Room room, String message, Board board) {
        boards.put(message, board);
        screen.print(BoardText.of(board, screen.style()));
        last = new Shown(room, board.buttons());
    }

    @Override
    public synchronized void notice(Room room, String message, String subject, Notice notice) {
        posted.put(new Subject(room, message, subject), ids.get());
        String mention = notice.mention().isEmpty()
                ? ""
                : " (for " + TerminalEscaping.text(String.join(", ", notice.mention())) + ")";
        StringBuilder said = new StringBuilder(PREFIX + screen.style().words(notice.words()) + mention);
        for (Excerpt excerpt : notice.excerpts()) {
            said.append('\n')
                    .append(INDENT)
                    .append(TerminalEscaping.text(excerpt.title()))
                    .append(':');
            excerpt.lines()
                    .forEach(line ->
                            said.append('\n').append(INDENT).append(INDENT).append(TerminalEscaping.text(line)));
        }
        screen.print(said.toString());
    }

    @Override
    public synchronized Optional<String> find(Room room, String thread, String subject) {
        return Optional.ofNullable(posted.get(new Subject(room, thread, subject)));
    }

    synchronized Shown last() {
        return last;
    }
}
