package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryRuns;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Check;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody publishes by hand, before the tag, what a release would publish. */
@Tag("A-02")
@Tag("A-15")
class HandPublishedTest {
    private static final String VERSION = "0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void theGoIsAsked() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        assertThat(room.transcript()).contains("[Go]");
    }

    private String later() {
        room.wait(Duration.ofMinutes(5));
        return room.transcript();
    }

    private static String published(String what) {
        return "✘ Already published although there is no tag v0.6.6-preview: " + what
                + ". Somebody published it by hand, or a tag that no longer exists started it, and this release"
                + " would leave it as it is. Check what it contains, or abandon this attempt and cut another"
                + " version. To continue anyway:"
                + " /release"
                + " override nothing-published <reason>.";
    }

    @Test
    void aPackageHoldsTheGoUntilAMaintainerMeansIt() {
        room.registries.publish(new NpmPackage.Version(SeedARelease.ROOT_PACKAGE, VERSION, "preview"));

        assertThat(later())
                .contains("go: not yet", published("npm @onestepat4time/aegis 0.6.6-preview (preview)"))
                .doesNotContain("[Go]");
        assertThat(room.answer("erin", "override nothing-published it is mine")).startsWith("Only maintainers");

        room.answer("bob", "override nothing-published it is a test of the name");
        assertThat(later()).contains("bob overrode nothing-published: it is a test of the name", "[Go]");

        room.registries.publish(new PyPiProject.Release(SeedARelease.PYTHON_PROJECT, "0.6.6.dev0"));
        assertThat(later())
                .as("another one is not what he meant")
                .contains(
                        published(
                                "npm @onestepat4time/aegis 0.6.6-preview (preview), PyPI ag-client 0.6.6.dev0 (PyPI's spelling)"))
                .doesNotContain("[Go]");
    }

    @Test
    void aReleasePageThatIsNotAsItShouldBeHoldsItToo() {
        room.registries.publish(new GitHubRelease.Page("v" + VERSION, false, List.of()));

        assertThat(later()).contains(published("GitHub Release v0.6.6-preview")).doesNotContain("[Go]");
    }

    @Test
    void aPackageThatIsPublishedAfterTheGoIsNoneOfTheTags() {
        room.repository().check(room.repository().headOf(SeedA.MAIN), "lint", Check.State.RUNNING);
        later();
        room.registries.publish(new NpmPackage.Version(SeedARelease.CLIENT_PACKAGE, VERSION, "preview"));
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));

        assertThat(later())
                .contains(published("npm @onestepat4time/aegis-client 0.6.6-preview (preview)"))
                .doesNotContain("[Go]");
    }

    @Test
    void aRunOfATagThatIsGoneAgainHoldsTheGoUntilItsEnd() {
        String door = room.repository().commit("door", "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        room.repository().lightweightTag("v" + VERSION, door);
        long run = room.repository()
                .runs()
                .start(new MemoryRuns.Start(
                        SeedA.RELEASE, "Release", "Release", "push", "v" + VERSION, door, "mallory", Map.of()));
        room.repository().runs().become(run, RunState.RUNNING);
        room.repository().removeTag("v" + VERSION);

        assertThat(later())
                .contains("There is no tag v0.6.6-preview, but there was one, and what it started has not ended and"
                        + " may publish: Release #1 on "
                        + door.substring(0, 7)
                        + ". Wait for it to end, or cancel it there. To continue anyway: /release override"
                        + " nothing-published <reason>.")
                .doesNotContain("[Go]");

        room.repository().runs().become(run, RunState.FAILED);
        assertThat(later()).contains("[Go]");
    }

    @Test
    void aRunThatATagStartedBeforeTheCutHoldsTheGoAsWell() {
        ReleaseRoom later = new ReleaseRoom(IoPoint.NONE);
        String door = later.repository().commit("door", "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        later.repository()
                .runs()
                .start(new MemoryRuns.Start(
                        SeedA.RELEASE, "Release", "Release", "push", "v" + VERSION, door, "mallory", Map.of()));
        later.repository()
                .runs()
                .start(new MemoryRuns.Start(
                        SeedA.RELEASE, "Release", "Release", "push", "v0.6.5", door, "mallory", Map.of()));
        later.wait(Duration.ofDays(2));
        later.says("ann", "cut " + VERSION);
        Operator operator = new Operator(later, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }

        assertThat(later.transcript())
                .contains("what it started has not ended and may publish: Release #1 on " + door.substring(0, 7) + ".")
                .doesNotContain("[Go]");
    }

    @Test
    void aRegistryThatIsSilentLeavesItOpen() {
        room.registries.lose("npm did not answer");

        room.presses("carol", "Go");
        later();
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();

        room.registries.restore();
        later();
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    @Test
    void whatTheTagPublishedHoldsNothing() {
        room.submits("carol", room.says("carol", "go"), Map.of());
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 10; round++) {
            operator.round();
        }

        assertThat(room.transcript()).contains("published").doesNotContain("nothing-published");
    }
}
