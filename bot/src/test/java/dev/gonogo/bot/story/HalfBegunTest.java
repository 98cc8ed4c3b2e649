package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Room;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(strings = {"before lookBy", "before load"})
    void aCutIsAnsweredWhateverFailsAfterItIsOnRecord(String point) {
        io.busyAt("after open", point);

        assertThat(cut()).startsWith("Cutting 0.6.6-preview as soon as its checks pass");
    }

    @Test
    void aGoIsAnsweredThoughTheNextLookCannotBeBroughtForward() {
        asksForGo();
        io.busyAt("after decide", "before lookBy");

        assertThat(ReleaseRoom.plain(room.presses("carol", "Go"))).startsWith("Go for 0.6.6-preview on ");
        assertThat(room.open().last(Decision.Go.class)).isPresent();
    }

    @Test
    void aNoGoIsAnsweredThoughTheReleaseCannotBeLoadedAgain() {
        asksForGo();
        io.busyAt("after decide", "before load");

        assertThat(room.answer("carol", "no-go " + VERSION + " the changelog misses the fix"))
                .startsWith("No-go for 0.6.6-preview on ");
        assertThat(room.open().last(Decision.NoGo.class)).isPresent();
    }

    private void asksForGo() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        operator.round();
        for (int round = 0; round < 20 && room.board().question().isEmpty(); round++) {
            operator.round();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"before lookBy", "before openReleases"})
    void anAuthorisationIsAnsweredWhateverFailsAfterItIsOnRecord(String point) {
        room.says("ann", "cut " + VERSION);
        room.repository().branch("fix", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix", "dave", "fix(ci): pin the runner", Map.of("ci.yml", "pinned\n"));
        int fix = room.repository().pullRequests().open("dave", "fix", SeedA.MAIN, "fix(ci): pin the runner");
        io.busyAt("after authorise", point);

        assertThat(room.answer("carol", "hotfix " + fix + " down")).doesNotContain(BreakOff.BUSY);
        assertThat(room.lastLater()).doesNotContain(BreakOff.BUSY);
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY)).containsKey(fix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before openReleases", "before lookBy", "before followings"})
    void aRoomThatFollowsIsToldSoWhateverFailsAfterItIsOnRecord(String point) {
        room.says("ann", "cut " + VERSION);
        io.busyAt("after follow", point);

        assertThat(said("follow")).doesNotContain(BreakOff.BUSY);
        io.calm();
        assertThat(said("status")).contains(VERSION);
    }

    private String said(String text) {
        Room other = new Room("slack", "C0TEAM");
        return ReleaseRoom.plain(room.conversation()
                .said(ReleaseRoom.speaker("bob"), other, "delivery of " + text, text, room.later::add));
    }
}
