package dev.gonogo.bot.engine;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Facts;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one board per subject and room up to date, and posts notices in its thread, once each. */
public final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String OVER = "over";

    private final Facts facts;
    private final Map<String, Chat> chats;
    private final InstantSource clock;
    private final ChatMeter meter;
    /** What each board showed last, to avoid edits that change nothing visible. */
    private final Map<String, Board> shown = new ConcurrentHashMap<>();

    public Announcer(Facts facts, List<Chat> chats, InstantSource clock, MeterRegistry meters) {
        this.facts = facts;
        this.chats = chats.stream().collect(Collectors.toMap(Chat::platform, Function.identity()));
        this.clock = clock;
        this.meter = new ChatMeter(meters);
    }

    /**
     * Shows the board in every room and posts the notices. An unreachable room does not affect the others, and
     * neither does what throws for one. A room that refuses us is reported in the others, because people there may be
     * able to fix it.
     *
     * @return false if it is worth trying again soon; a room that refuses us waits for an operator and for the next
     * look
     */
    boolean show(Release release, List<Notice> notices, Board board, List<Room> rooms) {
        Journal journal = Journal.of(release, facts);
        Map<Room, String> boards = new LinkedHashMap<>();
        List<Notice> refusals = new ArrayList<>();
        List<Room> unreachable = new ArrayList<>();
        OneByOne.each(rooms, room -> {
            Chat chat = chats.get(room.platform());
            if (chat == null) {
                return;
            }
            try {
                String message = board(journal, board, room, chat);
                boards.put(room, message);
                notices.forEach(news -> say(journal, news, room, chat, message));
            } catch (Unreachable later) {
                unreachable.add(room);
                LOG.warn("{}: cannot show the board in {} now: {}", release.id(), room, later.getMessage());
            } catch (Refused refused) {
                boards.remove(room);
                refusals.add(refusal(room, String.valueOf(refused.getMessage())));
                LOG.error("{}: cannot show the board in {}: {}", release.id(), room, refused.getMessage());
            }
        });
        refusals.forEach(refusal -> boards.forEach((room, message) -> tell(journal, refusal, room, message)));
        return unreachable.isEmpty();
    }

    private static Notice refusal(Room room, String why) {
        return new Notice(
                "refused/" + room + "/" + why.hashCode(),
                Words.say("Messages from gonogo do not reach {}: {}", Words.code(room), why),
                List.of());
    }

    /** Posts it below the board in each room that shows one. */
    void say(Journal journal, Notice notice, List<Room> rooms) {
        rooms.forEach(room -> journal.boardIn(room).ifPresent(board -> tell(journal, notice, room, board.message())));
    }

    /** A failure here is retried at the next look. */
    private void tell(Journal journal, Notice refusal, Room room, String message) {
        Chat chat = chats.get(room.platform());
        if (chat == null) {
            return;
        }
        try {
            say(journal, refusal, room, chat, message);
        } catch (Unreachable | Refused trouble) {
            LOG.warn("{}: cannot post in {} now: {}", journal.name(), room, trouble.getMessage());
        }
    }

    /**
     * Shows a board for the last time. A room that already shows the end, or that never showed a beginning which others
     * were told about, is left alone.
     */
    void showTheEnd(Journal journal, Board board, List<Room> rooms) {
        boolean told = !journal.facts().isEmpty();
        List<Room> open = rooms.stream()
                .filter(room -> !told || (journal.boardIn(room).isPresent() && !journal.knows(over(room))))
                .toList();
        show(journal, board, open).forEach(room -> journal.note(over(room)));
    }

    private Fact over(Room room) {
        return new Fact.Noticed(room, OVER, clock.instant());
    }

    /**
     * Shows a board without notices.
     *
     * @return the rooms that show it now
     */
    List<Room> show(Journal journal, Board board, List<Room> rooms) {
        List<Room> showing = new ArrayList<>();
        OneByOne.each(rooms, room -> {
            Chat chat = chats.get(room.platform());
            if (chat == null) {
                return;
            }
            try {
                board(journal, board, room, chat);
                showing.add(room);
            } catch (Unreachable | Refused trouble) {
                LOG.warn("{}: cannot show the board in {} now: {}", journal.name(), room, trouble.getMessage());
            }
        });
        return showing;
    }

    private String board(Journal journal, Board board, Room room, Chat chat) {
        Optional<Fact.BoardMessage> last = journal.boardIn(room);
        if (last.isEmpty()) {
            return post(journal, board, room, chat, 1);
        }
        String message = last.get().message();
        String place = journal.name() + " " + room + " " + message;
        Board before = shown.get(place);
        if (before != null && before.showsTheSameAs(board)) {
            return message;
        }
        if (!meter.counted(room.platform(), "update", () -> chat.update(room, message, board))) {
            return post(journal, board, room, chat, last.get().turn() + 1);
        }
        shown.put(place, board);
        return message;
    }

    private String post(Journal journal, Board board, Room room, Chat chat, int turn) {
        String name = "board/" + journal.name() + "/" + turn;
        String message = once(journal, room, name, "", chat)
                .orElseGet(() -> meter.counted(room.platform(), "post", () -> chat.post(room, name, board)));
        journal.note(new Fact.BoardMessage(room, turn, clock.instant(), message));
        return message;
    }

    private void say(Journal journal, Notice notice, Room room, Chat chat, String message) {
        List<Fact.Noticed> noticed = notice.topics().stream()
                .map(topic -> new Fact.Noticed(room, topic, clock.instant()))
                .toList();
        if (noticed.stream().allMatch(journal::knows)) {
            return;
        }
        String name = "notice/" + journal.name() + "/" + String.join(",", notice.topics());
        if (once(journal, room, name, message, chat).isEmpty()) {
            meter.counted(room.platform(), "notice", () -> {
                chat.notice(room, message, name, notice);
                return true;
            });
        }
        noticed.forEach(journal::note);
    }

    /** Our message with this name, if an earlier post may have succeeded without our knowledge. */
    private Optional<String> once(Journal journal, Room room, String name, String thread, Chat chat) {
        Fact.Posting posting = new Fact.Posting(room, name, clock.instant());
        if (!journal.knows(posting)) {
            journal.note(posting);
            return Optional.empty();
        }
        return chat.find(room, thread, name);
    }
}
