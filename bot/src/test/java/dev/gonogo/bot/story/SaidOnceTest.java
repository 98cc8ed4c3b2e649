package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Notice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only news is posted in the thread of a board. */
class SaidOnceTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private List<String> said() {
        return room.chat.notices(ReleaseRoom.ROOM).stream()
                .map(Notice::words)
                .map(words -> words.plain().replaceAll(" on [0-9a-f]{7} ", " on … "))
                .toList();
    }

    @Test
    void aBlockerIsNotSaidAgainWhenOnlyThePartOfItThatWasMendedIsGone() {
        String head = room.repository().headOf(SeedA.DEVELOP);
        room.seed.checksFail(head);
        room.repository().branch("release/0.6.5", head);
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(said()).singleElement().asString().contains("release/0.6.5", "are not green");

        room.seed.checksPass(head);
        room.wait(Duration.ofMinutes(5));

        assertThat(said()).hasSize(1);
    }
}
