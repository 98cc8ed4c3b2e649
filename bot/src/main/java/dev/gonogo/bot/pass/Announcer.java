package dev.gonogo.bot.pass;

import dev.gonogo.plan.Notices;
import dev.gonogo.plan.Plan;
import dev.gonogo.port.Chat;
import dev.gonogo.port.Refused;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.Unreachable;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
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

/** Keeps one board per release and room true, and says in its thread what somebody must notice, once. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final ReleaseStore store;
    private final Map<String, Chat> chats;
    private final InstantSource clock;
    private final ChatMeter meter;
    /** What each board showed last, to spare edits that nobody would see. */
    private final Map<String, Board> shown = new ConcurrentHashMap<>();

    Announcer(ReleaseStore store, List<Chat> chats, InstantSource clock, ChatMeter meter) {
        this.store = store;
        this.chats = chats.stream().collect(Collectors.toMap(Chat::platform, Function.identity()));
        this.clock = clock;
        this.meter = meter;
    }

    /**
     * Shows the plan in every room; one that cannot be reached keeps nothing from the others, and one that refuses us is told of in
     * the others, because people there may be able to mend it.
     *
     * @return false when it is worth trying again soon; a room that refuses us waits for an operator and for the next look
     */
    boolean show(Release release, Plan plan, Board board, List<Room> rooms) {
        Map<Room, String> boards = new LinkedHashMap<>();
        List<Notice> refusals = new ArrayList<>();
        boolean everywhere = true;
        for (Room room : rooms) {
            Chat chat = chats.get(room.platform());
            if (chat == null) {
                continue;
            }
            try {
                String message = board(release, board, room, chat);
                boards.put(room, message);
                Optional<Notice> notice = Notices.of(release, plan, clock.instant());
                notice.ifPresent(news -> say(release, news, room, chat, message));
            } catch (Unreachable later) {
                everywhere = false;
                LOG.warn("{}: cannot show the board in {} now: {}", release.id(), room, later.getMessage());
            } catch (Refused refused) {
                boards.remove(room);
                refusals.add(refusal(room, String.valueOf(refused.getMessage())));
                LOG.error("{}: cannot show the board in {}: {}", release.id(), room, refused.getMessage());
            }
        }
        refusals.forEach(refusal -> boards.forEach((room, message) -> tell(release, refusal, room, message)));
        return everywhere;
    }

    private static Notice refusal(Room room, String why) {
        return new Notice(
                "refused/" + room + "/" + why.hashCode(),
                Words.say("What is said here does not reach {}: {}", Words.code(room), why),
                List.of());
    }

    /** What fails here is tried again at the next look. */
    private void tell(Release release, Notice refusal, Room room, String message) {
        Chat chat = chats.get(room.platform());
        if (chat == null) {
            return;
        }
        try {
            say(release, refusal, room, chat, message);
        } catch (Unreachable | Refused trouble) {
            LOG.warn("{}: cannot say in {} what another room refuses: {}", release.id(), room, trouble.getMessage());
        }
    }

    private String board(Release release, Board board, Room room, Chat chat) {
        Optional<Fact.BoardMessage> last = release.boardIn(room);
        if (last.isEmpty()) {
            return post(release, board, room, chat, 1);
        }
        String message = last.get().message();
        String place = release.id() + " " + room + " " + message;
        Board before = shown.get(place);
        if (before != null && before.showsTheSameAs(board)) {
            return message;
        }
        if (!meter.counted(room.platform(), "update", () -> chat.update(room, message, board))) {
            return post(release, board, room, chat, last.get().turn() + 1);
        }
        shown.put(place, board);
        return message;
    }

    private String post(Release release, Board board, Room room, Chat chat, int turn) {
        String subject = "board/" + release.id() + "/" + turn;
        String message = once(release, room, subject, "", chat)
                .orElseGet(() -> meter.counted(room.platform(), "post", () -> chat.post(room, subject, board)));
        store.note(release.id(), new Fact.BoardMessage(room, turn, clock.instant(), message));
        return message;
    }

    private void say(Release release, Notice notice, Room room, Chat chat, String message) {
        if (release.noticed(room, notice.topic())) {
            return;
        }
        String subject = "notice/" + release.id() + "/" + notice.topic();
        if (once(release, room, subject, message, chat).isEmpty()) {
            meter.counted(room.platform(), "notice", () -> {
                chat.notice(room, message, subject, notice);
                return true;
            });
        }
        store.note(release.id(), new Fact.Noticed(room, notice.topic(), clock.instant()));
    }

    /** What we posted about the subject before, if an earlier post may have got through without our knowing. */
    private Optional<String> once(Release release, Room room, String subject, String thread, Chat chat) {
        boolean perhapsPosted = release.posting(room, subject);
        ReleaseId id = release.id();
        if (!perhapsPosted) {
            store.note(id, new Fact.Posting(room, subject, clock.instant()));
            return Optional.empty();
        }
        return chat.find(room, thread, subject);
    }
}
