package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The bot is stopped while it handles a delivery, and started again, and the platform delivers the same once more. */
class RedeliveryTest {
    private static final String VERSION = "0.6.6-preview";
    private static final Room OTHER = new Room("slack", "C0TEAM");
    private static final String COUNTED_ONCE = "This was delivered twice, and counted once.";

    /** @param recorded what is on record of what was said */
    private record Word(
            Consumer<ReleaseRoom> before,
            String login,
            Room room,
            String text,
            Function<ReleaseRoom, List<?>> recorded) {

        ReleaseRoom begun(Interruption io) {
            ReleaseRoom begun = new ReleaseRoom(io);
            before.accept(begun);
            return begun;
        }

        String delivered(ReleaseRoom to) {
            return ReleaseRoom.plain(
                    to.conversation().said(ReleaseRoom.speaker(login), room, "delivery", text, to.later::add));
        }
    }

    @Test
    void aCutIsOnRecordOnceWithItsRules() {
        sweep(new Word(
                room -> {},
                "ann",
                ReleaseRoom.ROOM,
                "cut " + VERSION,
                room -> room.store.openReleases(ReleaseRoom.REPOSITORY)));
    }

    @Test
    void aDecisionAboutAReleaseIsOnRecordOnce() {
        ReleaseId cut = new ReleaseId(ReleaseRoom.REPOSITORY, Version.of(VERSION), 1);
        sweep(new Word(
                room -> room.says("ann", "cut " + VERSION),
                "ann",
                ReleaseRoom.ROOM,
                "abandon " + VERSION + " wrong baseline",
                room -> room.store
                        .load(cut)
                        .orElseThrow()
                        .decided(Decision.Abandon.class)
                        .toList()));
    }

    @Test
    void anAuthorisationIsOnRecordOnceThoughTheWorldIsLookedAtFirst() {
        sweep(new Word(
                RedeliveryTest::hotfix,
                "carol",
                ReleaseRoom.ROOM,
                "hotfix 2436 down",
                room -> room.hotfixes.authorisations(ReleaseRoom.REPOSITORY).getOrDefault(2436, List.of())));
    }

    private static void hotfix(ReleaseRoom room) {
        room.repository().branch("fix", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix", "dave", "fix(ci): pin the runner", Map.of("ci.yml", "pinned\n"));
        room.repository().pullRequests().open("dave", "fix", SeedA.MAIN, "fix(ci): pin the runner");
    }

    @Test
    void aRoomFollowsOnce() {
        sweep(new Word(room -> {}, "bob", OTHER, "follow", room -> room.store.followings()));
    }

    /** What was recorded before the stop is answered as a repeat, and what was not is handled as if it came for the first time. */
    private static void sweep(Word word) {
        Interruption undisturbed = Interruption.never();
        ReleaseRoom whole = word.begun(undisturbed);
        int first = undisturbed.points().size() + 1;
        String answer = word.delivered(whole);
        int last = undisturbed.points().size();
        List<?> recorded = word.recorded().apply(whole);
        assertThat(recorded).hasSize(1);
        assertThat(word.delivered(whole)).isEqualTo(COUNTED_ONCE);

        for (int point = first; point <= last; point++) {
            Interruption io = Interruption.at(point);
            ReleaseRoom room = word.begun(io);
            stopped(word, room);
            String where =
                    "stopped at %d of %d: %s".formatted(point, last, io.points().get(point - 1));
            boolean before = !word.recorded().apply(room).isEmpty();

            assertThat(word.delivered(room)).as(where).isEqualTo(before ? COUNTED_ONCE : answer);
            assertThat(word.recorded().apply(room)).as(where).isEqualTo(recorded);
        }
    }

    private static void stopped(Word word, ReleaseRoom room) {
        try {
            word.delivered(room);
        } catch (Crash crash) {
            room.restart();
        }
    }
}
