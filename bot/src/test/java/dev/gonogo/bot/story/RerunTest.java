package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run acts on the head that it finds: later than it was dispatched, or run again on GitHub by anybody who may. */
@Tag("A-38")
@Tag("A-47")
class RerunTest {
    private static final String VERSION = "0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private String dispatched = "";

    private void cut() {
        dispatched = room.repository().headOf(SeedA.DEVELOP);
        room.says("ann", "cut " + VERSION);
        room.tick();
    }

    private void failsAndIsRerunOnGitHub() {
        room.seed.createReleaseBranchFails();
        room.wait(Duration.ofMinutes(2));
        room.repository()
                .runs()
                .rerun(room.repository()
                        .runs()
                        .of(SeedA.CREATE_RELEASE_BRANCH)
                        .getFirst()
                        .id());
        room.wait(Duration.ofMinutes(2));
    }

    private String again(String began) {
        return "✘ cut  release/" + VERSION + " at " + began.substring(0, 7) + " (what it needs was met on "
                + dispatched.substring(0, 7) + ", and is checked again on " + began.substring(0, 7) + "); blocked";
    }

    @Test
    void aRerunOfTheCutOnARedHeadPassesNothingUntilThatHeadIsGreen() {
        cut();
        String red = room.seed.featureLands("feat: later", "src/later.ts");
        room.seed.checksPass(red);
        room.seed.checksFail(red);
        failsAndIsRerunOnGitHub();
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .contains(
                        again(red), "Checks on " + red.substring(0, 7) + " of develop are not green: test (22) failed.")
                .doesNotContain("✔ cut");

        room.seed.checksPass(red);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript()).contains("✔ cut");
    }

    @Test
    void itIsTheHeadWhereTheBranchBeginsAndNotWhereDevelopIsNow() {
        cut();
        String green = room.seed.featureLands("feat: later", "src/later.ts");
        room.seed.checksPass(green);
        failsAndIsRerunOnGitHub();
        room.seed.createReleaseBranchRuns();
        room.seed.checksFail(room.seed.featureLands("feat: broken", "src/broken.ts"));
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript()).contains("✔ cut  release/" + VERSION + " at " + green.substring(0, 7));
    }

    @Test
    void aHeadThatCameBetweenTheDispatchAndTheRunIsLookedAtAsWell() {
        cut();
        String red = room.seed.featureLands("feat: later", "src/later.ts");
        room.seed.checksPass(red);
        room.seed.checksFail(red);
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript()).contains(again(red)).doesNotContain("✔ cut");

        room.says("bob", "override checks-green the failure is known");
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript()).contains("✔ cut");
    }

    @Test
    void aCutWhoseRunBeganWhereItWasDispatchedAsksNothingAgain() {
        cut();
        room.seed.createReleaseBranchRuns();
        room.seed.checksFail(dispatched);
        room.seed.checksFail(room.seed.featureLands("feat: broken", "src/broken.ts"));
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript()).contains("✔ cut  release/" + VERSION + " at " + dispatched.substring(0, 7));
    }
}
