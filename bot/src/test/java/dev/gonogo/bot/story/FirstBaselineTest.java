package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first release in a repository begins at a tag that somebody else pushed and later moves. */
@Tag("A-72")
@Tag("A-113")
class FirstBaselineTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String LAST = "v0.6.5-preview.3";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void settle() {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(1));
    }

    @Test
    void aPushStaysNamedWhereTheTagIsMovedBeyondIt() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        String stood = room.repository().refs().tag(LAST).orElseThrow().commit().substring(0, 7);
        String pushed = room.seed.hotfixLands("docs: say less", "README.md");
        room.repository().tag(LAST, pushed, "");
        settle();

        assertThat(room.transcript())
                .contains(
                        "✘ 1 commit on main since " + LAST + " (seen at " + stood
                                + ") came through neither a promotion nor an authorised hotfix: "
                                + pushed.substring(0, 7),
                        "The tag " + LAST + " stood at " + stood + ", 2026-11-20 ",
                        ", and now points at " + pushed.substring(0, 7) + ".")
                .doesNotContain("[Go]");
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();
    }

    @Test
    void alsoWhereARegistryIsAwayWhenTheFirstStepIsDone() {
        String stood = room.repository().refs().tag(LAST).orElseThrow().commit().substring(0, 7);
        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(1));
        room.registries.lose("the registry is away");
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        room.registries.restore();
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        String pushed = room.seed.hotfixLands("docs: say less", "README.md");
        room.repository().tag(LAST, pushed, "");
        settle();

        assertThat(room.transcript())
                .contains("✘ 1 commit on main since " + LAST + " (seen at " + stood
                        + ") came through neither a promotion nor an authorised hotfix: " + pushed.substring(0, 7));
    }
}
