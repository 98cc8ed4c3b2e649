package dev.gonogo.bot.story;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.port.StoreUnavailable;
import java.util.List;

/** Breaks off once, at a point that comes after others. */
final class BreakOff implements IoPoint {
    static final String BUSY = "The database is busy. Try again in a moment.";

    private List<String> left = List.of();
    private boolean busy;

    /** The bot is stopped at the last of these points, once the others were passed in this order. */
    void stopAt(String... points) {
        left = List.of(points);
        busy = false;
    }

    /** The same, but the database is busy there, and the bot runs on. */
    void busyAt(String... points) {
        left = List.of(points);
        busy = true;
    }

    /** Nothing breaks off any more. */
    void calm() {
        left = List.of();
    }

    @Override
    public void pass(String what) {
        if (!left.isEmpty() && what.startsWith(left.getFirst())) {
            left = left.subList(1, left.size());
            if (left.isEmpty()) {
                breakOff(what);
            }
        }
    }

    private void breakOff(String what) {
        if (busy) {
            throw new StoreUnavailable(BUSY, new IllegalStateException(what));
        }
        throw new Crash(what);
    }
}
