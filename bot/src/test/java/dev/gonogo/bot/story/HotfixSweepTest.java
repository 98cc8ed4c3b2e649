package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hotfix up to its backport, while the bot is stopped once after every single thing it does. */
@Tag("A-105")
@Tag("A-106")
class HotfixSweepTest {
    private static final String END = "merged, backported";

    @Test
    void theHotfixEndsTheSameWhereverTheBotIsStopped() {
        Interruption undisturbed = Interruption.never();
        play(undisturbed);
        assertThat(undisturbed.stops()).hasSizeGreaterThan(60);

        Sweep.through(undisturbed, 1, HotfixSweepTest::play, (room, io, where) -> {
            assertThat(standing(room)).as(where).isEqualTo(END);
            assertThat(io.counts()).as(where).isEqualTo(undisturbed.counts());
            assertThat(io.counts().values()).as(where).containsOnly(1);
        });
    }

    private static ReleaseRoom play(IoPoint io) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.repository().branch("fix", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix", "dave", "fix: login", Map.of("login.ts", "fixed\n"));
        room.repository().pullRequests().open("dave", "fix", SeedA.MAIN, "fix: login");
        for (int round = 0; round < 15 && !standing(room).equals(END); round++) {
            try {
                room.lookAtBoards();
                act(room);
            } catch (Crash crash) {
                room.restart();
            }
            room.clock.advance(Duration.ofMinutes(1));
        }
        return room;
    }

    private static void act(ReleaseRoom room) {
        switch (standing(room)) {
            case "not authorised" -> room.says("carol", "hotfix 2436 the login is down");
            case "authorised" -> room.seed.squash(2436);
            case "merged, backport owed" -> room.presses("bob", "Open the backport");
            default ->
                room.repository().pullRequests().into(SeedA.DEVELOP).stream()
                        .filter(PullRequest::open)
                        .forEach(backport -> room.seed.squash(backport.number()));
        }
    }

    private static String standing(ReleaseRoom room) {
        return room.chat
                .board(ReleaseRoom.ROOM)
                .map(board -> board.standing().plain())
                .orElse("");
    }
}
