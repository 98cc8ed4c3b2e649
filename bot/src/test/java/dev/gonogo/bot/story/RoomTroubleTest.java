package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens if the room or an outside system fails. */
class RoomTroubleTest {
    private static final String VERSION = "0.6.6-preview";
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @Test
    void aBoardThatSomebodyDeletedIsPostedAgainOnce() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.chat.delete(room.chat.messages(ReleaseRoom.ROOM).getFirst());
        new Operator(room, VERSION).round();
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
        HappyPathTest.playToTheEnd(room);
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    @Test
    void aRoomThatRefusesUsDoesNotKeepTheReleaseFromEnding() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        Operator operator = new Operator(room, VERSION);
        for (int round = 0;
                round < 20 && room.repository().refs().tag("v" + VERSION).isEmpty();
                round++) {
            operator.round();
        }
        room.chat.close(ReleaseRoom.ROOM, "gonogo is not in the channel");
        for (int round = 0; round < 10; round++) {
            operator.round();
        }
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    void aRoomThatCannotBeReachedHoldsUpNoNextRelease() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        room.chat.lose("Slack cannot be reached");
        room.says("ann", "abandon " + VERSION + " changed my mind");
        for (int look = 0; look < 5; look++) {
            room.wait(Duration.ofSeconds(30));
        }
        assertThat(room.answer("ann", "status")).isEqualTo("No release of OneStepAt4time/aegis is open.");
        assertThat(room.answer("ann", "cut " + VERSION))
                .isEqualTo("Cutting 0.6.6-preview as soon as its checks pass; the board shows how it is going.");

        room.chat.restore();
        room.wait(Duration.ofMinutes(1));
        String first = room.chat.messages(ReleaseRoom.ROOM).getFirst();
        assertThat(room.chat.history(first).getLast().standing().plain())
                .isEqualTo("abandoned by ann: changed my mind");
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(2);
    }

    @Test
    void theBoardIsRightAgainAfterSlackWasAway() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.chat.lose("Slack cannot be reached");
        new Operator(room, VERSION).round();
        room.chat.restore();
        room.wait(Duration.ofSeconds(11));
        assertThat(room.board().standing().plain()).startsWith("prepare");
    }

    @Test
    void troubleIsSaidOnTheBoardOnlyWhenItLasts() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        String before = room.board().standing().plain();
        room.forge.lose("GitHub did not answer within 10 s");
        room.wait(Duration.ofSeconds(30));
        assertThat(room.board().standing().plain()).isEqualTo(before);
        for (int look = 0; look < 10; look++) {
            room.wait(Duration.ofSeconds(30));
        }
        assertThat(room.board().standing().plain())
                .isEqualTo("cannot tell right now: GitHub did not answer within 10 s");
        room.forge.restore();
        room.wait(Duration.ofMinutes(6));
        assertThat(room.board().standing().plain()).isEqualTo(before);
    }

    @Test
    void aRoomWithoutABoardGetsTheLastOneWhileTheOutsideIsAway() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        String before = room.board().standing().plain();
        room.forge.lose("GitHub did not answer within 10 s");
        room.chat.delete(room.chat.messages(ReleaseRoom.ROOM).getFirst());
        room.restart();
        room.wait(Duration.ofSeconds(30));

        assertThat(room.board().standing().plain()).isEqualTo(before);
    }

    @Test
    void aReplyNeverNeedsTheOutside() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.forge.lose("GitHub hangs");
        room.git.lose("GitHub hangs");
        room.registries.lose("npm hangs");
        assertThat(room.answer("ann", "status")).contains("0.6.6-preview · OneStepAt4time/aegis");
        assertThat(room.answer("ann", "explain")).contains("cut: run create-release-branch.yml on main");
        assertThat(room.answer("bob", "cut 0.6.7-preview")).startsWith("Not cut: 0.6.6-preview is still under way");
        assertThat(room.answer("ann", "plan")).isEqualTo("Looking at OneStepAt4time/aegis for 0.6.6-preview…");
        assertThat(room.later.getFirst().plain()).contains("cannot tell right now");
    }
}
