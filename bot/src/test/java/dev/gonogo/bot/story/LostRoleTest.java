package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The board still asks somebody who no longer has the role. */
class LostRoleTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String TICKED = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob, carol, dave]
              docs: [bob, carol]
            stages:
              - name: audit
                steps:
                  - tick: {role: docs, items: {user-manual: User manual}, on: "{integration}"}
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @Test
    void whoLostItSaysNeitherGoNorNoGo() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        operator.round();
        for (int round = 0; round < 20 && room.board().question().isEmpty(); round++) {
            operator.round();
        }
        room.commitProcess(ReleaseRoom.PROCESS.replace(", carol", ""));
        String refusal =
                "Go or no-go for 0.6.6-preview is not your call, carol. It is up to bob, dave.\n" + lost("maintainer");

        assertThat(ReleaseRoom.plain(room.presses("carol", "Go"))).isEqualTo(refusal);
        assertThat(room.answer("carol", "no-go the changelog misses the fix")).isEqualTo(refusal);
        assertThat(room.open().decided(Decision.Verdict.class)).isEmpty();
    }

    @Test
    void whoLostItTicksNothingEvenWithAnotherRole() {
        room.commitProcess(TICKED);
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.repository()
                .commit(
                        SeedA.MAIN,
                        "dave",
                        "chore: carol writes no docs any more",
                        Map.of(".github/gonogo.yml", TICKED.replace("[bob, carol]", "[bob]")));
        room.restart();

        assertThat(room.answer("carol", "tick user-manual fine"))
                .isEqualTo("User manual is not yours to tick, carol. It is up to bob.\n" + lost("docs"));
        assertThat(room.answer("bob", "tick user-manual fine")).startsWith("Ticked for 0.6.6-preview");
        assertThat(room.open().decided(Decision.Tick.class))
                .extracting(tick -> tick.by().login())
                .containsExactly("bob");
    }

    private static String lost(String role) {
        return "You have the role " + role + " under the rules that 0.6.6-preview was cut with, but no longer under the"
                + " present ones, and both count.";
    }
}
