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
    void showTheEnd(Subject subject, Board board, List<Room> rooms) {
        boolean told = !subject.facts().isEmpty();
        List<Room> open = rooms.stream()
                .filter(room -> !told || (subject.boardIn(room).isPresent() && !subject.knows(over(room))))
                .toList();
        announcer.show(subject, board, open).forEach(room -> subject.noting().accept(over(room)));
    }

    void show(Subject subject, Board board, List<Room> rooms) {
        announcer.show(subject, board, rooms);
    }

    /** Says it below the boards that were shown at the last look, once. */
    void say(Subject subject, Notice notice, List<Room> rooms) {
        announcer.say(subject, notice, rooms);
    }

    private Fact over(Room room) {
        return new Fact.Noticed(room, OVER, clock.instant());
    }
}
