package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program's output, told apart as a reader would: boards, notices below a board, answers, questions. */
final class ConsoleOutput {
    private static final Pattern HEADING = Pattern.compile("(\\S.* · \\S+/\\S+) {3}.*");
    private static final Pattern FOOTER = Pattern.compile("(?:.* {3})?(?:as of|last look) .*");
    private static final Pattern BUTTON = Pattern.compile("\\[(\\d+)] (.+?)(?= {2}\\[\\d+]| {3}|$)");
    private static final Pattern FIELD = Pattern.compile("(.+?)(?: \\(.*\\))?(, an empty line ends it)?:");
    private static final String NOTICE = "» ";
    private static final String NOTICE_GOES_ON = "  ";
    private static final String INVITATION = "Type help for the commands";
    private static final String DIALOG = "   (Ctrl-C cancels)";
    private static final String YES_OR_NO = " [y/N]";

    /** A field that is being asked for. */
    record Field(String label, boolean paragraph) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, String> boards = new LinkedHashMap<>();
    private final Map<String, List<String>> threads = new LinkedHashMap<>();
    private final List<RoomView.Note> notes = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private final List<String> dialog = new ArrayList<>();
    private String person = "";
    private String lastBoard = "";
    private String last = "";
    private boolean invited;
    private boolean inNotice;
    private boolean freshBoard;
    private long version;

    /** Somebody else takes over: anything that was open is closed, and the new program has shown no board yet. */
    void handTo(String next) {
        changing(() -> {
            person = next;
            block.clear();
            dialog.clear();
            invited = false;
            freshBoard = false;
        });
    }

    boolean isHeldBy(String somebody) {
        return reading(() -> person.equals(somebody));
    }

    /** Whether the program is ready for input. */
    boolean invites() {
        return reading(() -> invited);
    }

    /** Something was typed: the question is answered. */
    void typed() {
        changing(() -> last = "");
    }

    void print(String line) {
        changing(() -> take(line));
    }

    private void take(String line) {
        boolean noticeGoesOn = inNotice && line.startsWith(NOTICE_GOES_ON);
        inNotice = noticeGoesOn || line.startsWith(NOTICE);
        if (line.startsWith(INVITATION)) {
            invited = true;
        } else if (!block.isEmpty() || HEADING.matcher(line).matches()) {
            block.add(line);
            endBoard(line);
        } else if (line.startsWith(NOTICE)) {
            threads.computeIfAbsent(lastBoard, board -> new ArrayList<>()).add(line.substring(NOTICE.length()));
        } else if (noticeGoesOn) {
            List<String> said = threads.getOrDefault(lastBoard, List.of());
            said.set(said.size() - 1, said.getLast() + "\n" + line);
        } else if (!line.isBlank() && !line.startsWith("release> ")) {
            answer(line);
        }
    }

    private void endBoard(String line) {
        if (FOOTER.matcher(line).matches()) {
            Matcher heading = HEADING.matcher(block.getFirst());
            lastBoard = heading.matches() ? heading.group(1) : block.getFirst();
            boards.put(lastBoard, String.join("\n", block));
            freshBoard = true;
            block.clear();
        }
    }

    private void answer(String line) {
        last = line;
        if (line.endsWith(DIALOG)) {
            dialog.clear();
        }
        if (line.endsWith(DIALOG) || (!dialog.isEmpty() && (isQuestion(line) || introduces()))) {
            dialog.add(line);
            return;
        }
        if (!line.startsWith("> ")) {
            dialog.clear();
            notes.add(new RoomView.Note(
                    String.valueOf(notes.size()), person, "gonogo", line, isQuestion(line) ? yes() : List.of()));
        }
    }

    /** A dialog shows its introduction until it asks for the first field. */
    private boolean introduces() {
        return dialog.stream().noneMatch(ConsoleOutput::isQuestion);
    }

    private static boolean isQuestion(String line) {
        return line.endsWith(YES_OR_NO) || FIELD.matcher(line).matches();
    }

    private static List<RoomView.Button> yes() {
        return List.of(new RoomView.Button("", "y", "y", Optional.empty()));
    }

    /** The field that is asked for now. */
    Optional<Field> field() {
        return reading(() -> {
            Matcher asked = FIELD.matcher(last);
            return asked.matches() && !last.endsWith(YES_OR_NO)
                    ? Optional.of(new Field(asked.group(1), asked.group(2) != null))
                    : Optional.empty();
        });
    }

    /** The number to type for a button of the last board that this program printed. */
    Optional<String> number(String label) {
        return reading(() -> freshBoard
                ? buttons(lastBoard).stream()
                        .filter(button -> button.label().equals(label))
                        .map(RoomView.Button::id)
                        .findFirst()
                : Optional.empty());
    }

    RoomView view() {
        return reading(() -> new RoomView(
                version,
                "here",
                boards.entrySet().stream()
                        .map(board -> new RoomView.Message(
                                board.getKey(),
                                "gonogo",
                                board.getValue(),
                                board.getKey().equals(lastBoard) ? buttons(lastBoard) : List.of(),
                                replies(board.getKey())))
                        .toList(),
                notes,
                dialog.isEmpty()
                        ? List.of()
                        : List.of(new RoomView.Dialog("dialog", person, String.join("\n", dialog)))));
    }

    private List<RoomView.Message> replies(String board) {
        List<String> said = threads.getOrDefault(board, List.of());
        List<RoomView.Message> replies = new ArrayList<>();
        said.forEach(text ->
                replies.add(new RoomView.Message(board + "/" + replies.size(), "gonogo", text, List.of(), List.of())));
        return replies;
    }

    private List<RoomView.Button> buttons(String board) {
        String text = boards.getOrDefault(board, "");
        return BUTTON.matcher(text.substring(text.lastIndexOf('\n') + 1))
                .results()
                .map(found -> new RoomView.Button(board, found.group(1), found.group(2), Optional.empty()))
                .toList();
    }

    void awaitNews(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (version == seen && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private interface Reading<T> {
        T read();
    }

    private <T> T reading(Reading<T> reading) {
        lock.lock();
        try {
            return reading.read();
        } finally {
            lock.unlock();
        }
    }

    private void changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            version++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
