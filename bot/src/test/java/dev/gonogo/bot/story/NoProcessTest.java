package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody breaks the process file of main while people are asked for their go. */
@Tag("A-02")
class NoProcessTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String WHY =
            "paused: the process file has a mistake: line 2: This is not YAML: could not find expected"
                    + " ':'. Nothing is done or asked until that is fixed";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private String good = "";

    @BeforeEach
    void theFileIsBroken() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 14; round++) {
            operator.round();
        }
        assertThat(room.board().question()).isNotEmpty();
        good = room.repository()
                .text(room.repository().headOf(SeedA.MAIN), SeedA.PROCESS_FILE)
                .orElseThrow();
        commit("process: 9\nfoo");
    }

    private void commit(String text) {
        String commit =
                room.repository().commit(SeedA.MAIN, "mallory", "chore: process", Map.of(SeedA.PROCESS_FILE, text));
        room.seed.checksPass(commit);
        room.wait(Duration.ofMinutes(2));
    }

    @Test
    void theBoardStandsStillWithoutAQuestionAndSaysWhy() {
        assertThat(room.board().standing().plain()).isEqualTo(WHY);
        assertThat(room.board().question()).isEmpty();
        assertThat(room.board().buttons()).isEmpty();
        assertThat(room.transcript())
                .contains("✔ promote  #2437 merged into main", "? go  paused")
                .doesNotContain("waiting for a decision");
    }

    @Test
    void aGoIsRefusedWithTheReason() {
        assertThat(room.answer("carol", "go " + VERSION))
                .startsWith("There is no go or no-go to give right now. Where it stands:")
                .contains(WHY);
        room.wait(Duration.ofMinutes(10));
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();
    }

    @Test
    void norIsAFileThatWasDeletedMissedInSilence() {
        String before = room.repository().headOf(SeedA.MAIN);
        String bare = room.repository().commit("bare", "mallory", "chore: no process", Map.of("README.md", "x\n"));
        room.repository().branch(SeedA.MAIN, bare);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.board().standing().plain()).startsWith("paused: there is no " + SeedA.PROCESS_FILE);
        assertThat(room.answer("carol", "go " + VERSION)).contains("paused: there is no " + SeedA.PROCESS_FILE);
        room.repository().branch(SeedA.MAIN, before);
        commit(good);
        room.wait(Duration.ofMinutes(6));
        assertThat(room.board().standing().plain()).doesNotContain("paused");
    }

    @Test
    void itGoesOnOnceTheFileIsPutRight() {
        commit(good);
        room.wait(Duration.ofMinutes(6));

        assertThat(room.board().standing().plain()).doesNotContain("paused");
        assertThat(room.transcript()).doesNotContain("? go  paused");
    }

    @Test
    void aServiceThatIsAwayIsNoBrokenFile() {
        commit(good);
        room.wait(Duration.ofMinutes(6));
        room.git.lose("git is away");
        for (int look = 0; look < 6; look++) {
            room.wait(Duration.ofSeconds(30));
        }

        assertThat(room.board().standing().plain()).isEqualTo("cannot tell right now: git is away");
    }
}
