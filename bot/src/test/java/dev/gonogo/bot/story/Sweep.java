package dev.gonogo.bot.story;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Plays a story while the bot is stopped once at a chosen point, and started again. */
final class Sweep {
    private static final int MOST_ROUNDS = 100;

    private Sweep() {}

    /** One round of what people and the outside do; false once it is over. */
    interface Course {
        boolean goesOn(ReleaseRoom room);
    }

    /** What must hold at the end, wherever the bot was stopped. */
    interface Expectation {
        void check(ReleaseRoom room, Interruption io, String where);
    }

    /** Plays the same story once for each point of a range, both ends included, on all processors. */
    static void through(int first, int last, Function<Interruption, ReleaseRoom> story, Expectation expectation) {
        IntStream.rangeClosed(first, last).parallel().forEach(point -> {
            Interruption io = Interruption.at(point);
            ReleaseRoom room = story.apply(io);
            String where =
                    "stopped at %d of %d: %s".formatted(point, last, io.points().get(point - 1));
            expectation.check(room, io, where);
        });
    }

    /** @return the room, when the course is over */
    static ReleaseRoom play(ReleaseRoom room, Course course) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            try {
                if (!course.goesOn(room)) {
                    return room;
                }
            } catch (Crash crash) {
                room.restart();
            }
        }
        throw new AssertionError("not over after " + MOST_ROUNDS + " rounds\n" + room.transcript());
    }

    /** A release from its cut to its end. */
    static ReleaseRoom play(ReleaseRoom room, String version) {
        Operator operator = new Operator(room, version);
        return play(room, one -> {
            if (HappyPathTest.over(one)) {
                return false;
            }
            if (one.store.lastAttempt(ReleaseRoom.REPOSITORY, version) == 0) {
                one.says("ann", "cut " + version);
            }
            operator.round();
            return true;
        });
    }
}
