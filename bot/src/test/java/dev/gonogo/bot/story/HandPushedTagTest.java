package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.process.artifact.GitHubRelease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody pushes a release tag by hand, and nothing is published from it. */
@Tag("A-53")
@Tag("A-113")
class HandPushedTagTest {
    private static final String VERSION = "0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void pushed(String tag, String branch) {
        room.repository().lightweightTag(tag, room.repository().headOf(branch));
    }

    /** Release Please starts its changelog at the highest tag, whoever pushed it, and ann lets it be. */
    private void releasedFrom(String tag) {
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 5; round++) {
            operator.round();
        }
        assertThat(room.transcript())
                .contains(
                        "The changelog range starts at " + tag + ", but the latest published tag is v0.6.5-preview.3.");
        room.answer("ann", "override changelog-range Release Please saw another tag");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    private String later() {
        room.wait(Duration.ofMinutes(5));
        return room.transcript();
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedA.MAIN, SeedA.DEVELOP})
    void aTagAboveEveryVersionHoldsTheCutUntilAMaintainerGoesOn(String branch) {
        pushed("v99.0.0", branch);
        room.says("ann", "cut " + VERSION);
        room.tick();

        assertThat(room.transcript())
                .contains(
                        "cut: not yet",
                        "A tag is above 0.6.6-preview. The tag v99.0.0 at ",
                        "does not count as a release: gonogo did not push it, and nothing of it is published. If it was pushed"
                                + " by mistake, delete it. To continue anyway: /release override above-latest"
                                + " <reason>.");

        room.answer("ann", "override above-latest a slip of the finger");

        assertThat(later())
                .contains("ann overrode above-latest for", "a slip of the finger")
                .doesNotContain("cut: not yet");
        releasedFrom("v99.0.0");
    }

    @Test
    void whoDeletesItLetsTheCutGoOn() {
        pushed("v99.0.0", SeedA.DEVELOP);
        room.says("ann", "cut " + VERSION);
        room.tick();

        room.repository().removeTag("v99.0.0");

        assertThat(later()).doesNotContain("cut: not yet");
    }

    @Test
    void aPrereleaseTagIsNoBaselineOfTheChangelogAndIsNamed() {
        pushed("v0.6.6-alpha", SeedA.MAIN);
        room.says("ann", "plan " + VERSION);

        assertThat(room.later.getLast().plain())
                .contains(
                        "0.6.6-preview is above 0.6.5-preview.3, the latest release. The tag v0.6.6-alpha at",
                        "does not count as a release");

        room.says("ann", "cut " + VERSION);
        releasedFrom("v0.6.6-alpha");
    }

    /** The promotion is merged, and the go is asked for. */
    private void asked() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        assertThat(room.transcript()).contains("[Go]");
    }

    private String doorIsPushed() {
        return room.repository()
                .commit(SeedA.MAIN, "mallory", "feat: a door", Map.of("src/door.ts", "open\n"))
                .substring(0, 7);
    }

    @Test
    @Tag("A-10")
    void aReleasePageMadeByHandForItHidesNothingBeforeOurFirstRelease() {
        asked();
        String door = doorIsPushed();
        pushed("v0.6.6-alpha", SeedA.MAIN);
        room.registries.publish(new GitHubRelease.Page("v0.6.6-alpha", true, List.of()));

        assertThat(later())
                .contains(
                        "✘ 1 commit on main since v0.6.5-preview.3 came through neither a promotion nor an"
                                + " authorised hotfix: "
                                + door + " feat: a door (pushed by mallory, ",
                        "To continue anyway: /release override accounted-for <reason>. The tag v0.6.6-alpha at "
                                + door
                                + " does not count as a release: gonogo did not push it, and nothing of it is published except a"
                                + " GitHub Release that was made after gonogo's first cut here. If it was pushed by mistake,"
                                + " delete it.")
                .doesNotContain("[Go]");
    }

    @Test
    @Tag("A-10")
    void manyOfThemHideNothingBeforeOurFirstRelease() {
        asked();
        String door = doorIsPushed();
        for (int number = 10; number < 25; number++) {
            pushed("v0.6.5-rc." + number, SeedA.MAIN);
        }

        assertThat(later())
                .contains(door + " feat: a door (pushed by mallory, ")
                .doesNotContain("[Go]");
    }
}
