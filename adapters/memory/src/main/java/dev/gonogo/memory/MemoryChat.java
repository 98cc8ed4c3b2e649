package dev.gonogo.memory;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Refused;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chat platform in memory: rooms with boards, everything that each board ever showed, and its thread. */
public final class MemoryChat implements Chat {
    private final String platform;
    private final IoPoint io;
    private final Reach reach = new Reach();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<Room, String> closed = new LinkedHashMap<>();
    private int posted;

    private record Message(Room room, String subject, List<Board> shown, List<Said> thread) {}

    private record Said(String id, String subject, Notice notice) {}

    /** @param platform {@code slack}, {@code discord} or {@code console} */
    public MemoryChat(String platform, IoPoint io) {
        this.platform = platform;
        this.io = io;
    }

    /** From now on the platform does not answer. */
    public void lose(String why) {
        reach.lose(why);
    }

    public void restore() {
        reach.restore();
    }

    /** From now on the room accepts nothing from us. */
    public void close(Room room, String why) {
        closed.put(room, why);
    }

    /** Somebody deleted a message. */
    public void delete(String message) {
        messages.remove(message);
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public String post(Room room, String subject, Board board) {
        return io.around("post " + subject, () -> {
            check(room);
            String id = nextId();
            messages.put(id, new Message(room, subject, new ArrayList<>(List.of(board)), new ArrayList<>()));
            io.happened("post " + room + " " + subject);
            return id;
        });
    }

    private String nextId() {
        posted++;
        return "m" + posted;
    }

    @Override
    public boolean update(Room room, String message, Board board) {
        return io.around("update " + message, () -> {
            check(room);
            Optional<Message> found = find(room, message);
            found.ifPresent(present -> present.shown().add(board));
            return found.isPresent();
        });
    }

    @Override
    public void notice(Room room, String message, String subject, Notice notice) {
        io.act("notice " + subject, () -> {
            check(room);
            Message found =
                    find(room, message).orElseThrow(() -> new Refused("The message that this belongs to was deleted."));
            found.thread().add(new Said(nextId(), subject, notice));
            io.happened("notice " + room + " " + subject);
        });
    }

    @Override
    public Optional<String> find(Room room, String thread, String subject) {
        return io.around("find " + subject, () -> {
            check(room);
            return thread.isEmpty() ? posted(room, subject) : said(room, thread, subject);
        });
    }

    private Optional<String> posted(Room room, String subject) {
        return messages(room).stream()
                .filter(id -> find(room, id)
                        .filter(message -> message.subject().equals(subject))
                        .isPresent())
                .findFirst();
    }

    private Optional<String> said(Room room, String thread, String subject) {
        return find(room, thread).stream()
                .flatMap(message -> message.thread().stream())
                .filter(said -> said.subject().equals(subject))
                .map(Said::id)
                .findFirst();
    }

    private void check(Room room) {
        reach.check();
        Optional.ofNullable(closed.get(room)).ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private Optional<Message> find(Room room, String message) {
        return Optional.ofNullable(messages.get(message))
                .filter(found -> found.room().equals(room));
    }

    /** Ids of the messages in a room, oldest first. */
    public List<String> messages(Room room) {
        return messages.entrySet().stream()
                .filter(entry -> entry.getValue().room().equals(room))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the newest message of a room shows now. */
    public Optional<Board> board(Room room) {
        return messages.values().stream()
                .filter(message -> message.room().equals(room))
                .reduce((older, newer) -> newer)
                .map(message -> message.shown().getLast());
    }

    /** Everything that a message ever showed, oldest first. */
    public List<Board> history(String message) {
        return Optional.ofNullable(messages.get(message))
                .map(found -> List.copyOf(found.shown()))
                .orElseGet(List::of);
    }

    /** Everything said in threads of a room, oldest first. */
    public List<Notice> notices(Room room) {
        return messages.values().stream()
                .filter(message -> message.room().equals(room))
                .flatMap(message -> message.thread().stream())
                .map(Said::notice)
                .toList();
    }

    /** Every room as people see it now, in plain text. */
    public String transcript() {
        StringBuilder text = new StringBuilder();
        for (Message message : messages.values()) {
            text.append("── ").append(message.room()).append('\n');
            text.append(PlainText.board(message.shown().getLast()));
            for (Said said : message.thread()) {
                text.append("  ↳ ").append(PlainText.notice(said.notice())).append('\n');
            }
        }
        return text.toString();
    }
}
