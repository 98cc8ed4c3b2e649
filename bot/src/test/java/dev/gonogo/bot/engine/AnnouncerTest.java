package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryChat;
import dev.gonogo.memory.MemoryStore;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bug in what one platform does with a board holds up no other room. */
class AnnouncerTest {
    private static final Board BOARD =
            new Board(Words.say("1.4.0"), Words.NONE, List.of(), List.of(), List.of(), Words.NONE);
    private static final Room FIRST = new Room("slack", "C1");
    private static final Room SECOND = new Room("discord", "2");

    private final MemoryStore store = new MemoryStore();
    private final MemoryChat broken = new MemoryChat("slack", what -> {
        throw new IllegalStateException("a bug in drawing");
    });
    private final MemoryChat sound = new MemoryChat("discord", IoPoint.NONE);
    private final Announcer announcer =
            new Announcer(store, List.of(broken, sound), () -> Instant.EPOCH, new SimpleMeterRegistry());

    @Test
    void aReleaseIsShownInTheOtherRooms() {
        Release release = new Release(new ReleaseId("o/r", Version.of("1.4.0"), 1), List.of(), List.of());

        assertThatThrownBy(() -> announcer.show(release, List.of(), BOARD, List.of(FIRST, SECOND)))
                .hasMessage("a bug in drawing");
        assertThat(sound.board(SECOND)).contains(BOARD);
    }

    @Test
    void aTrainIsShownInTheOtherRooms() {
        Journal train = Journal.ofTrain("o/r", LocalDate.EPOCH, store);

        assertThatThrownBy(() -> announcer.show(train, BOARD, List.of(FIRST, SECOND)))
                .hasMessage("a bug in drawing");
        assertThat(sound.board(SECOND)).contains(BOARD);
    }
}
