package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A no-go at every single thing that the bot does or reads in its store between the go and the tag. */
class WithdrawnGoSweepTest {
    private static final String VERSION = "0.6.6-preview";

    /** Lets something happen once, at a point counted from when it is armed. */
    private static final class Interjection implements IoPoint {
        private final int point;
        private Runnable then = () -> {};
        private boolean armed;
        private int passed;

        Interjection(int point) {
            this.point = point;
        }

        @Override
        public void pass(String what) {
            if (armed) {
                passed++;
                if (passed == point) {
                    armed = false;
                    then.run();
                    armed = true;
                }
            }
        }
    }

    private String answer = "";

    private ReleaseRoom play(Interjection io) {
        ReleaseRoom room = new ReleaseRoom(io);
        io.then = () -> answer = room.answer("dave", "no-go " + VERSION + " the changelog misses the fix");
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        room.presses("carol", "Go");
        io.armed = true;
        room.wait(Duration.ofMinutes(1));
        io.armed = false;
        room.wait(Duration.ofMinutes(1));
        room.wait(Duration.ofMinutes(1));
        return room;
    }

    @Test
    @Tag("A-70")
    @Tag("A-113")
    void whatIsAnsweredIsTrueWheneverItIsSaid() {
        Interjection undisturbed = new Interjection(0);
        play(undisturbed);
        assertThat(undisturbed.passed).isGreaterThan(50);
        int kept = 0;

        for (int point = 1; point <= undisturbed.passed; point++) {
            ReleaseRoom room = play(new Interjection(point));
            boolean tagged = room.repository().refs().tag("v" + VERSION).isPresent();
            boolean open = answer.matches("No-go for 0\\.6\\.6-preview on [0-9a-f]{7}, noted\\.");
            String where = "at " + point + ": " + answer + "\n" + room.transcript();
            if (tagged) {
                assertThat(answer).as(where).containsAnyOf("the tag may still appear", "a no-go is too late");
                assertThat(room.open().tagged()).as(where).isPresent();
            } else {
                assertThat(open).as(where).isTrue();
                assertThat(room.transcript()).as(where).contains("no-go by dave on ");
                kept++;
            }
        }
        assertThat(kept).isBetween(1, undisturbed.passed - 1);
    }
}
