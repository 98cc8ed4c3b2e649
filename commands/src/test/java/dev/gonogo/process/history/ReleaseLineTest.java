package dev.gonogo.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The releases, and the tags that are none, with which a version is compared. */
@Tag("A-53")
@Tag("B-01")
class ReleaseLineTest {
    /** Its process publishes to npm. */
    private static Scene publishing(String version) {
        return Scene.of(version).steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)));
    }

    private static PublicationOf npm(String version) {
        return new PublicationOf(
                new NpmPackage.Version("aegis", version, version.contains("-") ? "preview" : "latest"));
    }

    /** It is tagged and public. */
    private static Scene released(Scene scene, String version) {
        return scene.released(version).knows(npm(version), new Publication.Present(""));
    }

    /** It is tagged, and nothing of it is public. */
    private static Scene stray(Scene scene, String version) {
        return scene.released(version).knows(npm(version), new Publication.Absent());
    }

    private static ReleaseLine line(Scene scene) {
        return ReleaseLine.of(scene.situation()).fold(line -> line, why -> {
            throw new AssertionError(why);
        });
    }

    private static Stream<String> strays(Scene scene) {
        return line(scene).strays().stream().map(Released::version).map(Version::toString);
    }

    private static ReleaseLine after(String version, String... released) {
        List<Version> versions = Stream.of(released).map(Version::of).toList();
        return new ReleaseLine(Version.of(version), versions, Set.of(), List.of(), false);
    }

    @Test
    @Tag("A-72")
    void aStableTagBelowThatIsNoReleaseIsNamedThoughAPrereleaseAboveItIsOne() {
        Scene scene = released(released(stray(publishing("0.7.0"), "0.6.5"), "0.6.9-preview"), "0.6.4");

        assertThat(strays(scene)).containsExactly("0.6.5");
        assertThat(line(scene).released()).containsExactly(Version.of("0.6.9-preview"), Version.of("0.6.4"));
    }

    @Test
    @Tag("A-72")
    void aTagBehindALaterReleaseMattersOnlyWhereTheVersionFollowsIt() {
        Scene preview = released(stray(publishing("0.6.6-preview"), "0.6.6"), "0.7.0");
        assertThat(strays(preview)).as("above the version").isEmpty();

        Scene stable = released(released(stray(publishing("0.6.6"), "0.6.6-preview"), "0.7.0"), "0.6.5");
        assertThat(strays(stable)).as("before the version").containsExactly("0.6.6-preview");
    }

    @Test
    @Tag("A-112")
    void aTagFurtherOnInAMaintainedLineMattersToItsVersions() {
        Scene scene = released(released(stray(publishing("0.6.6"), "0.6.8"), "0.7.0"), "0.6.5");

        assertThat(strays(scene)).isEmpty();
        assertThat(strays(scene.maintained("0.6"))).containsExactly("0.6.8");
    }

    @Test
    @Tag("A-112")
    void whatGoesOnBelowIsHeldByTagsOfItsOwnLineOnly() {
        Scene scene = released(stray(stray(publishing("0.6.9"), "0.8.0"), "0.6.11"), "0.6.8");

        assertThat(line(released(scene, "0.7.0").maintained("0.6")).straysAbove())
                .extracting(Released::version)
                .containsExactly(Version.of("0.6.11"));
    }

    @Test
    @Tag("A-98")
    void aRecoveryIsSeenFromBelowItself() {
        Scene scene = Scene.recovery().released("0.6.5", "0.6.6-preview", "0.6.6-preview.1", "0.7.0");

        assertThat(line(scene).released()).containsExactly(Version.of("0.6.6-preview"), Version.of("0.6.5"));
    }

    @Test
    @Tag("B-02")
    void theKindIsSeenFromTheHighestStableReleaseOfALowerNumber() {
        assertThat(after("0.7.0-preview", "0.7.0", "0.6.5").kind())
                .as("its own number is no step")
                .isEqualTo(Version.Kind.MINOR);
        assertThat(after("0.6.6", "0.6.5-preview").kind())
                .as("where nothing stable is below")
                .isEqualTo(Version.Kind.PATCH);
        assertThat(after("0.6.6").kind()).isEqualTo(Version.Kind.MINOR);
    }

    @Test
    void aVersionIsNoStepBackFromItself() {
        assertThat(after("0.6.6", "0.6.6").goesBack()).isFalse();
        assertThat(after("0.6.6", "0.6.7").goesBack()).isTrue();
    }

    @Test
    void everyReleaseIsAboveTheLatestAndAStep() {
        assertThat(ReleaseLine.needs()).containsExactly(new AboveLatest(), new VersionStep());
    }

    @Test
    void withoutTheTagsThereIsNoLine() {
        assertThat(ReleaseLine.of(Scene.preview().cannotTell(new AllRefs()).situation()))
                .isEqualTo(new Answer.CannotTell<>("GitHub did not answer in time"));
    }
}
