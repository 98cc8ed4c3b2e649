package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import java.util.function.Function;

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

    /** What happens in a story in which nothing is stopped. */
    static Interruption undisturbed(Function<Interruption, ReleaseRoom> story) {
        Interruption io = Interruption.never();
        var unused = story.apply(io);
        return io;
    }

    /**
     * Plays a story once for each of its stops, from one on, on all processors.
     *
     * @param undisturbed the same story, see {@link #undisturbed}
     */
    static void through(
            Interruption undisturbed, int first, Function<Interruption, ReleaseRoom> story, Expectation expectation) {
        int last = undisturbed.points().size();
        undisturbed.stops().parallelStream().filter(stop -> stop >= first).forEach(stop -> {
            Interruption io = Interruption.at(stop);
            ReleaseRoom room = story.apply(io);
            String where =
                    "stopped at %d of %d: %s".formatted(stop, last, io.points().get(stop - 1));
            assertThat(io.points().subList(0, stop))
                    .as(where + " as it goes undisturbed")
                    .isEqualTo(undisturbed.points().subList(0, stop));
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
