package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot is stopped, or its database is busy, between two writes that belong together. */
class HalfBegunTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String WITH_MALLORY = ReleaseRoom.PROCESS.replace("dave]", "dave, mallory]");
    private static final String COUNTED_ONCE = "This was delivered twice, and counted once.";

    private final BreakOff io = new BreakOff();
    private final ReleaseRoom room = new ReleaseRoom(io);

    private void abandonedOnce() {
        room.says("ann", "cut " + VERSION);
        room.says("ann", "abandon " + VERSION + " wrong");
        room.wait(Duration.ofMinutes(2));
    }

    private String cut() {
        try {
            return ReleaseRoom.plain(room.delivered("ann", "delivery", "cut " + VERSION));
        } catch (Crash crash) {
            room.restart();
            return "stopped";
        } finally {
            io.calm();
        }
    }

    private void malloryIsNoMaintainerOf(String version) {
        assertThat(room.answer("mallory", "abandon " + version + " mine")).startsWith("Only maintainers of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after open", "before note", "after note"})
    void aLaterFileDoesNotRuleACutThatWasBrokenOff(String point) {
        abandonedOnce();
        io.stopAt(point);
        cut();
        assertThat(cut()).isEqualTo(COUNTED_ONCE);

        room.commitProcess(WITH_MALLORY);
        room.wait(Duration.ofMinutes(2));

        malloryIsNoMaintainerOf(VERSION);
    }
}
