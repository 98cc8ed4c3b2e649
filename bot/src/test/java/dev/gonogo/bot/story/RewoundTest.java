package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody sets main back below the last release, and the next one is cut. */
@Tag("A-02")
@Tag("A-113")
class RewoundTest {
    private static final String NEXT = "0.6.7-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private String before = "";
    private String released = "";

    @BeforeEach
    void aReleaseIsOut() {
        before = room.repository().headOf(SeedA.MAIN);
        room.says("ann", "cut 0.6.6-preview");
        Operator operator = new Operator(room, "0.6.6-preview");
        for (int round = 0;
                round < 40 && !room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty();
                round++) {
            operator.round();
        }
        released = room.repository().refs().tag("v0.6.6-preview").orElseThrow().commit();
    }

    private void theNextIsCut() {
        room.says("ann", "cut " + NEXT);
        play();
    }

    private void play() {
        Operator operator = new Operator(room, NEXT);
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
    }

    @Test
    void theNextReleaseIsNotTaggedWithoutItUntilAMaintainerMeansIt() {
        room.repository().branch(SeedA.MAIN, before);
        theNextIsCut();

        assertThat(room.transcript())
                .contains(
                        "✘ main no longer contains the release v0.6.6-preview at " + released.substring(0, 7)
                                + ". It lacks 1 commit: #",
                        ". The history of main was rewritten. Restore it so that it contains "
                                + released.substring(0, 7)
                                + ". To continue anyway: /release override accounted-for <reason>.")
                .doesNotContain("[Go]");
        assertThat(room.repository().refs().tag("v" + NEXT)).isEmpty();

        room.answer("bob", "override accounted-for it was withdrawn");
        play();
        assertThat(room.transcript())
                .contains("bob overrode accounted-for for " + released.substring(0, 7) + ": it was withdrawn");
        assertThat(room.repository().refs().tag("v" + NEXT)).isPresent();
    }
}
