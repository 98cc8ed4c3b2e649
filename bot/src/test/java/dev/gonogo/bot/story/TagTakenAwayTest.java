package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes the tag as soon as it is there. */
class TagTakenAwayTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String TAG = "v" + VERSION;

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void aTagThatIsDeletedRightAfterItsPushIsNotPushedAgain() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        room.presses("carol", "Go");
        for (int looks = 0; looks < 5 && room.repository().refs().tag(TAG).isEmpty(); looks++) {
            assertThat(room.look()).isTrue();
        }
        assertThat(room.repository().refs().tag(TAG)).isPresent();

        room.repository().removeTag(TAG);
        room.tick();

        assertThat(room.repository().refs().tag(TAG)).isEmpty();
        assertThat(room.transcript()).contains("The published tag " + TAG + " was moved or deleted. It must never be:");
    }
}
