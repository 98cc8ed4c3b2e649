package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody rewrites main and removes an authorised hotfix from it. */
@Tag("A-41")
class LostHotfixTest {
    private static final String LOST = "main no longer has the merge of an authorised hotfix: #2436.";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void theFirstHotfixIsLost() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        String before = room.repository().headOf(SeedA.MAIN);
        hotfix("fix-1");
        room.repository().branch(SeedA.MAIN, before);
        room.lookAtBoards();
    }

    private void hotfix(String head) {
        room.repository().branch(head, room.repository().headOf(SeedA.MAIN));
        room.repository().commit(head, "dave", "fix: idle sessions", Map.of("src/server.ts", "fixed\n"));
        int number = room.repository().pullRequests().open("dave", head, SeedA.MAIN, "fix: idle sessions");
        room.lookAtBoards();
        room.answer("carol", "hotfix " + number + " the server is down");
        room.seed.squash(number);
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
    }

    private void plays(String version) {
        Operator operator = new Operator(room, version);
        for (int round = 0; round < 30; round++) {
            operator.round();
        }
    }

    @Test
    void whatAMaintainerMeantAtOneGoIsNotAskedAboutAtTheNext() {
        room.says("ann", "cut 0.6.6-preview");
        plays("0.6.6-preview");
        assertThat(room.transcript()).contains(LOST);
        room.answer("bob", "override accounted-for it was taken out on purpose");
        plays("0.6.6-preview");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();

        room.seed.takeMetadataBack();
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.says("ann", "cut 0.6.7-preview");
        plays("0.6.7-preview");

        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY))
                .as(room.transcript())
                .isEmpty();
        assertThat(room.repository().refs().tag("v0.6.7-preview")).isPresent();
    }

    @Test
    void whereTheSameFixCameOnceMoreNothingIsMissedAndTheBoardSaysSo() {
        assertThat(room.transcript())
                .contains("which main no longer has. Somebody rewrote the branch. Push that merge again, or make sure"
                        + " that the branch has its changes.");
        hotfix("fix-2");
        room.repository().merge(SeedA.DEVELOP, "dave", room.repository().headOf(SeedA.MAIN), Map.of());
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.lookAtBoards();

        assertThat(room.transcript())
                .contains(
                        "which main no longer has: somebody rewrote the branch. Its changes are there again.",
                        "✔ backport  nothing is owed for this one: whatever brought it back has to be backported"
                                + " instead");
        room.says("ann", "cut 0.6.6-preview");
        plays("0.6.6-preview");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY))
                .as(room.transcript())
                .isEmpty();
        assertThat(room.transcript()).doesNotContain(LOST);
    }
}
