package dev.gonogo.bot.engine;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.time.InstantSource;
import java.util.List;

/** Shows boards of what is watched in every room until it is over, and leaves them alone from then on. */
final class WatchedBoards {
    private static final String OVER = "over";

    private final Announcer announcer;
    private final InstantSource clock;

    WatchedBoards(Shop shop) {
        this.announcer = new Announcer(shop.store(), shop.chats(), shop.clock(), new ChatMeter(shop.meters()));
        this.clock = shop.clock();
    }

    /** A room that shows the end already, or that never showed the beginning of what others were told of, is left alone. */
    void showTheEnd(Journal journal, Board board, List<Room> rooms) {
        boolean told = !journal.facts().isEmpty();
        List<Room> open = rooms.stream()
                .filter(room -> !told || (journal.boardIn(room).isPresent() && !journal.knows(over(room))))
                .toList();
        announcer.show(journal, board, open).forEach(room -> journal.note(over(room)));
    }

    void show(Journal journal, Board board, List<Room> rooms) {
        announcer.show(journal, board, rooms);
    }

    /** Says it below the boards that were shown at the last look, once. */
    void say(Journal journal, Notice notice, List<Room> rooms) {
        announcer.say(journal, notice, rooms);
    }

    private Fact over(Room room) {
        return new Fact.Noticed(room, OVER, clock.instant());
    }
}
