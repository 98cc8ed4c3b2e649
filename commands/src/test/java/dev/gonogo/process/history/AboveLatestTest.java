package dev.gonogo.process.history;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A-53")
@Tag("B-01")
class AboveLatestTest {
    private static final String GO_ON = " To continue anyway: /release override above-latest <reason>.";

    private final Need need = new AboveLatest();

    private Finding judge(String version, String... released) {
        return judge(Scene.of(version).released(released));
    }

    private Finding judge(Scene scene) {
        return need.judge(scene.situation());
    }

    @Test
    void whatIsAboveEveryReleaseGoesOn() {
        held(judge("0.8.0", "0.6.9", "0.7.0"), "0.8.0 is above 0.7.0, the highest release tag.");
        held(judge("0.8.0", "0.7.0", "0.8.0-rc"), "0.8.0 is above 0.8.0-rc, the highest release tag.");
        held(judge("5.0.0", "0.7.0"), "5.0.0 is above 0.7.0, the highest release tag.");
        held(judge("0.1.0"), "Nothing has been released yet.");
    }

    @ParameterizedTest
    @Tag("A-112")
    @CsvSource({"0.6.9, 0.6, 0.7.0", "0.6.9-preview, 0.6, 0.7.0", "0.7.1, 0.7, 0.8.0-preview", "0.10.0, 0.10, 1.0.0"})
    void aVersionBelowWhatIsReleasedIsRefused(String version, String line, String latest) {
        notHeld(
                judge(version, "0.6.8", latest),
                version + " is below " + latest + ", the highest release tag. Cut a version above that. If " + line
                        + " is still maintained, list it under “maintained” of “versions” in the process file."
                        + GO_ON);
    }

    @ParameterizedTest
    @Tag("A-112")
    @CsvSource({
        "0.6.5-preview, 0.6.5-preview.3",
        "0.6.5-preview, 0.6.5-preview.1",
        "0.6.5-rc, 0.6.5-rc.2",
        "0.6.5-alpha, 0.6.5-preview.3",
        "0.6.5-preview, 0.6.5"
    })
    void aVersionBelowARecoveryOfItsOwnIsRefusedAndMaintainingItsLineWouldNotHelp(String version, String latest) {
        notHeld(
                judge(version, "0.6.4", latest),
                version + " is below " + latest + ", the highest release tag. Cut a version above that." + GO_ON);
        notHeld(
                judge(Scene.of(version).released("0.6.4", latest, "0.7.0").maintained("0.6")),
                version + " is below " + latest + ", the highest release tag of 0.6. Cut a version above that."
                        + GO_ON);
    }

    @Test
    @Tag("A-72")
    void aLongerTagThatPublishedNothingHoldsNothing() {
        Scene scene = publishing("0.6.6-preview")
                .annotated("v0.6.6-preview.1", Scene.id("1122334"))
                .knows(npm("0.6.6-preview.1"), new Publication.Absent());

        noted(
                judge(scene),
                "0.6.6-preview is above 0.6.5, the latest release. The tag v0.6.6-preview.1 at 1122334 does not count as a"
                        + " release: gonogo did not push it, and nothing of it is published. If it was pushed by mistake, delete"
                        + " it.");
    }

    @Test
    void aMaintainerMayGoOnBelowALaterRelease() {
        Scene scene = Scene.of("0.6.9").released("0.6.8", "0.7.0");
        Finding finding = judge(scene);
        assertThat(finding.about()).isEqualTo("v0.7.0 " + Scene.id("1"));

        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), "above-latest", List.of(finding.about()), "0.7 was never announced"));

        noted(scene.situation().judge(need), "ann overrode above-latest for 1000000: 0.7 was never announced");
        held(new VersionStep().judge(scene.situation()), "0.6.9 is a patch release, the next after 0.6.8.");
        assertThat(scene.situation().judge(need).blocks()).isFalse();
        assertThat(scene.annotated("v0.7.0", Scene.id("2"))
                        .situation()
                        .judge(need)
                        .blocks())
                .as("the tag was moved since")
                .isTrue();
    }

    private static PublicationOf npm(String version) {
        return new PublicationOf(
                new NpmPackage.Version("aegis", version, version.contains("-") ? "preview" : "latest"));
    }

    /** Its process publishes to npm, where 0.6.5 is. */
    private static Scene publishing(String version) {
        ArtifactRule npm = new NpmPackage("aegis");
        return Scene.of(version)
                .steps(new VerifyPublished(List.of(npm), Duration.ofMinutes(15)))
                .annotated("v0.6.5", Scene.id("1"))
                .knows(npm("0.6.5"), new Publication.Present("https://www.npmjs.com/package/aegis"));
    }

    @Test
    void aTagAboveThatPublishedNothingHoldsUntilItIsGoneOrAMaintainerGoesOn() {
        Scene scene = publishing("0.6.6")
                .lightweight("v99.0.0", Scene.id("1122334"))
                .knows(npm("99.0.0"), new Publication.Absent());

        Finding finding = judge(scene);

        notHeld(
                finding,
                "A tag is above 0.6.6. The tag v99.0.0 at 1122334 does not count as a release: gonogo did not push it, and"
                        + " nothing of it is published. If it was pushed by mistake, delete it." + GO_ON);
        assertThat(finding.about()).isEqualTo("v99.0.0 " + Scene.id("1122334"));
        held(new VersionStep().judge(scene.situation()), "0.6.6 is a patch release, the next after 0.6.5.");

        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), "above-latest", List.of(finding.about()), "a slip of the finger"));
        noted(scene.situation().judge(need), "ann overrode above-latest for 1122334: a slip of the finger");
    }

    @Test
    void tagsBelowThatPublishedNothingAreNamedAndHoldNothing() {
        Scene scene = publishing("0.6.7-preview")
                .annotated("v0.6.6", Scene.id("1122334"))
                .annotated("v0.6.6-preview", Scene.id("5566778"))
                .knows(npm("0.6.6"), new Publication.Absent())
                .knows(npm("0.6.6-preview"), new Publication.Absent());

        noted(
                judge(scene),
                "0.6.7-preview is above 0.6.5, the latest release. The tags v0.6.6 at 1122334, v0.6.6-preview at 5566778 do not"
                        + " count as releases: gonogo did not push them, and nothing of them is published. If they were pushed"
                        + " by mistake, delete them.");
    }

    @Test
    @Tag("A-72")
    void aVersionThatIsOutIsNotSaidToBeAboveTheLatestRelease() {
        Scene scene = publishing("0.6.6-preview")
                .annotated("v0.6.6-preview", Scene.id("7"))
                .knows(npm("0.6.6-preview"), new Publication.Present(""));

        noted(judge(scene), "0.6.6-preview is already released. Before it, 0.6.5 was.");
        noted(judge(Scene.of("0.6.6").released("0.6.6")), "0.6.6 is already released.");
        held(
                judge(scene.knows(npm("0.6.6-preview"), new Publication.Absent())),
                "0.6.6-preview is above 0.6.5, the latest release.");
        cannotTell(judge(scene.cannotTell(npm("0.6.6-preview"))), "GitHub did not answer in time");
    }

    @Test
    void whatIsBelowAReleaseIsNotWaitedFor() {
        assertThat(need.waits(Scene.of("0.6.6").released("0.6.5").situation())).isTrue();
        assertThat(need.waits(Scene.of("0.6.4").released("0.6.5").situation())).isFalse();
    }

    @Test
    void whatWePushedIsAReleaseAlsoWhereAProcessPublishesNothing() {
        assertThat(judge(Scene.of("0.6.6").released("0.6.5").knows(new Attempts(), List.of(pushed("0.7.0"))))
                        .words()
                        .plain())
                .startsWith("0.6.6 is below 0.7.0, the latest release.");
    }

    private static Attempt pushed(String version) {
        return new Attempt(
                Version.of(version),
                1,
                Scene.NOW,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(Scene.id("7"), Scene.NOW, "ann")),
                Set.of(),
                List.of());
    }

    @Test
    void whatWePushedCountsWhateverBecameOfItAndWhatIsPublishedCountsWhoeverPushedIt() {
        Attempt ours = pushed("0.7.0");
        assertThat(judge(publishing("0.6.6").knows(new Attempts(), List.of(ours)))
                        .words()
                        .plain())
                .startsWith("0.6.6 is below 0.7.0, the latest release.");

        assertThat(judge(publishing("0.6.6")
                                .annotated("v0.8.0", Scene.id("8"))
                                .knows(npm("0.8.0"), new Publication.Incomplete("dist-tag latest is at 0.6.5", "")))
                        .words()
                        .plain())
                .startsWith("0.6.6 is below 0.8.0, the latest release.");
    }

    @Test
    void aRegistryThatIsSilentLeavesItOpen() {
        cannotTell(
                judge(publishing("0.6.6").annotated("v99.0.0", Scene.id("2")).cannotTell(npm("99.0.0"))),
                "GitHub did not answer in time");
    }

    @Test
    void whereNothingOfManyIsPublishedTheRegistryTellsNothingAboutOlderOnes() {
        Scene scene = publishing("0.6.6");
        IntStream.rangeClosed(1, 11)
                .forEach(number -> scene.annotated("v99.0." + number, Scene.id("99" + number))
                        .knows(npm("99.0." + number), new Publication.Absent()));

        assertThat(judge(scene).words().plain()).startsWith("0.6.6 is below 99.0.1, the latest release.");
    }

    @Test
    @Tag("B-02")
    void howeverManyTagsSomebodyPushesNoneOfThemMakesAMajorReleaseAMinorOne() {
        Attempt ours = new Attempt(
                Version.of("0.6.5"),
                1,
                Scene.NOW,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(Scene.id("1"), Scene.NOW, "ann")),
                Set.of(),
                List.of());
        Scene scene = publishing("1.1.0").knows(new Attempts(), List.of(ours));
        IntStream.rangeClosed(0, 11)
                .forEach(number -> scene.annotated("v1.0." + number, Scene.id("10" + number))
                        .knows(npm("1.0." + number), new Publication.Absent()));

        assertThat(ReleaseLine.of(scene.situation()).map(ReleaseLine::kind))
                .isEqualTo(new Answer.Known<>(Version.Kind.MAJOR));
        assertThat(judge(scene).words().plain())
                .startsWith("1.1.0 is above 0.6.5, the latest release. The tags v1.0.11 at 1011000, ");
    }

    @Test
    void aVersionThatPyPiHasNoSpellingForIsAskedOfTheOthersOnly() {
        Scene scene = publishing("0.6.6")
                .steps(new VerifyPublished(List.of(new PyPiProject("ag")), Duration.ofMinutes(15)))
                .annotated("v0.6.6-foo", Scene.id("2"))
                .knows(
                        new PublicationOf(new NpmPackage.Version("aegis", "0.6.6-foo", "foo")),
                        new Publication.Absent());

        noted(
                judge(scene),
                "0.6.6 is above 0.6.5, the latest release. The tag v0.6.6-foo at 2000000 does not count as a release: gonogo"
                        + " did not push it, and nothing of it is published. If it was pushed by mistake, delete it.");
    }

    @Test
    void aMaintainedLineGoesOnFromItsOwnLatestRelease() {
        held(
                judge(Scene.of("0.6.10").released("0.6.9", "0.7.0").maintained("0.6")),
                "0.6.10 is above 0.6.9, the highest release tag of 0.6.");
        held(
                judge(Scene.of("0.6.0").released("0.5.9", "0.7.0").maintained("0.6")),
                "0.6.0 is above 0.5.9, the highest release tag.");
        notHeld(
                judge(Scene.of("0.6.8").released("0.6.9", "0.7.0").maintained("0.6")),
                "0.6.8 is below 0.6.9, the highest release tag of 0.6. Cut a version above that." + GO_ON);
        assertThat(judge(Scene.of("0.6.10").released("0.6.9", "0.7.0").maintained("0.60", "6"))
                        .blocks())
                .isTrue();
    }

    @Test
    @Tag("A-20")
    @Tag("A-21")
    void aRecoveryHasItsOwnLaw() {
        held(
                judge(Scene.recovery().released("0.6.6-preview", "0.9.0")),
                "0.6.6-preview.1 is a recovery, whatever was released later.");
    }

    @Test
    void cannotTellWithoutTheTags() {
        cannotTell(judge(Scene.preview().cannotTell(new AllRefs())), "GitHub did not answer in time");
    }
}
