package dev.gonogo.process.changelog;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-53")
class ChangelogRangeTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private static final TextAt QUESTION = new TextAt(Requests.HEAD, "CHANGELOG.md");
    private static final TextAt PRODUCTION = new TextAt(Scene.MAIN, "CHANGELOG.md");
    private String released = "";
    private final Need need = new ChangelogRange("CHANGELOG.md");

    private static Scene published() {
        return Scene.preview()
                .annotated("v0.6.5", Scene.id("1"))
                .annotated("v0.6.5-preview.3", Scene.id("2"))
                .lightweight("v0.6.4", Scene.id("3"))
                .annotated("nightly", Scene.id("4"))
                .knows(PRODUCTION, Optional.empty());
    }

    private Finding judge(Scene scene, String from, String to) {
        String heading =
                "# Changelog\n\n## [0.6.6-preview](https://github.com/o/r/compare/%s...%s) (2026-11-20)\n\n* text"
                        .formatted(from, to);
        return need.judge(scene.knows(QUESTION, Optional.of(heading))
                .knows(PRODUCTION, Optional.of(released))
                .about(REQUEST));
    }

    @Test
    void heldWhenTheRangeStartsAtTheLatestPublishedTag() {
        held(judge(published(), "v0.6.5", "v0.6.6-preview"), "The changelog range is v0.6.5...v0.6.6-preview.");
    }

    @Test
    @Tag("A-112")
    void sectionsThatOnlyProductionHasAreNoted() {
        released = "# Changelog\n\n## 0.6.6-preview\n\n## 0.6.5\n\n## 0.6.4\n\n## Before that\n";

        noted(
                judge(published(), "v0.6.5", "v0.6.6-preview"),
                "The changelog range is v0.6.5...v0.6.6-preview. CHANGELOG.md lacks what main has of 0.6.5, 0.6.4,"
                        + " and the promotion may remove it there: merge main back into develop before the next cut.");
    }

    @Test
    void aTagThatPublishedNothingIsNoBaseline() {
        Scene scene = published()
                .steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .annotated("v0.6.6-alpha", Scene.id("1122334"))
                .knows(
                        new PublicationOf(new NpmPackage.Version("aegis", "0.6.6-alpha", "alpha")),
                        new Publication.Absent())
                .knows(
                        new PublicationOf(new NpmPackage.Version("aegis", "0.6.5", "latest")),
                        new Publication.Present(""));
        String doubt =
                " The tag v0.6.6-alpha at 1122334 does not count as a release: gonogo did not push it, and nothing of"
                        + " it is published. If it was pushed by mistake, delete it.";

        noted(judge(scene, "v0.6.5", "v0.6.6-preview"), "The changelog range is v0.6.5...v0.6.6-preview." + doubt);
        notHeld(
                judge(scene, "v0.6.6-alpha", "v0.6.6-preview"),
                "The changelog range starts at v0.6.6-alpha, but the latest published tag is v0.6.5. Close it, delete the"
                        + " branch, fix the baseline and cut again." + doubt);
    }

    @Test
    void aRangeFromAnOlderBaselineIsTooLarge() {
        notHeld(
                judge(published(), "v0.6.5-preview.3", "v0.6.6-preview"),
                "The changelog range starts at v0.6.5-preview.3, but the latest published tag is v0.6.5. Close it, delete"
                        + " the branch, fix the baseline and cut again.");
    }

    @Test
    @Tag("A-112")
    void aBaselineThatWasResetToAnOlderStableVersionIsRefused() {
        Scene scene = Scene.preview().annotated("v0.6.4", Scene.id("1")).annotated("v0.6.5-preview.3", Scene.id("2"));
        notHeld(
                judge(scene, "v0.6.4", "v0.6.6-preview"),
                "The changelog range starts at v0.6.4, but the latest published tag is v0.6.5-preview.3. Close it, delete"
                        + " the branch, fix the baseline and cut again.");
    }

    private static final String BASE = Scene.id("5678901");

    /** The manifest says this before the pull request. */
    private static Scene manifest(Optional<String> version, boolean hasLatest) {
        return Scene.preview()
                .annotated("v0.6.4", Scene.id("1"))
                .annotated("v0.6.5-preview.3", Scene.id("2"))
                .metadata(new Metadata(Map.of(".release-please-manifest.json", List.of("/."))))
                .knows(new MergeBase(Scene.MAIN, Requests.HEAD), Optional.of(BASE))
                .knows(new ValueAt(BASE, ".release-please-manifest.json", "/."), version)
                .knows(new Reachable(Scene.id("2"), BASE), hasLatest);
    }

    private static final String STARTS =
            "The changelog range starts at v0.6.4, but the latest published tag is v0.6.5-preview.3.";

    private static final String WAY_ON = " Close it, delete the branch, fix the baseline (0.6.5-preview.3 in"
            + " .release-please-manifest.json on develop) and cut again.";

    @Test
    @Tag("A-55")
    @Tag("A-112")
    void aManifestThatWasSetBackIsCalledAReset() {
        notHeld(
                judge(manifest(Optional.of("0.6.4"), true), "v0.6.4", "v0.6.6-preview"),
                STARTS
                        + " .release-please-manifest.json was reset to an older baseline: it says 0.6.4 at 5678901,"
                        + " which already has v0.6.5-preview.3." + WAY_ON);
    }

    /**
     * If the latest release is on production only: what changed the manifest, newest first, and its value before each
     * change.
     */
    private static Scene changed(LineCommit... changes) {
        Scene scene = manifest(Optional.of("0.6.4"), false)
                .knows(new ChangesTo(BASE, ".release-please-manifest.json"), List.of(changes));
        for (LineCommit change : changes) {
            for (String parent : change.parents()) {
                scene = scene.knows(
                        new ValueAt(parent, ".release-please-manifest.json", "/."), Optional.of(change.subject()));
            }
        }
        return scene;
    }

    private static LineCommit change(String id, String before) {
        return new LineCommit(Scene.id(id), List.of(Scene.id(id + "0")), before, "dave", Scene.NOW);
    }

    @Test
    @Tag("A-55")
    @Tag("A-112")
    void aManifestThatWasSetBackWhereTheReleaseIsNotIsCalledAResetAsWell() {
        String reset = STARTS + " .release-please-manifest.json was reset to an older baseline: it says 0.6.4, and said"
                + " 0.6.5-preview.3 before 5555555." + WAY_ON;

        notHeld(
                judge(
                        changed(change("5555555", "0.6.5-preview.3"), change("4444444", "0.6.3")),
                        "v0.6.4",
                        "v0.6.6-preview"),
                reset);
        notHeld(
                judge(
                        changed(change("6666666", "0.6.3"), change("5555555", "0.6.5-preview.3")),
                        "v0.6.4",
                        "v0.6.6-preview"),
                reset);
    }

    @Test
    @Tag("A-55")
    void aManifestThatDoesNotHaveTheLatestReleaseYetIsNoReset() {
        LineCommit first = new LineCommit(Scene.id("1111111"), List.of(), "", "dave", Scene.NOW);

        notHeld(
                judge(changed(change("4444444", "0.6.3"), change("3333333", "?"), first), "v0.6.4", "v0.6.6-preview"),
                STARTS + " .release-please-manifest.json says 0.6.4 at 5678901, which does not have"
                        + " v0.6.5-preview.3 yet."
                        + WAY_ON);
    }

    @Test
    @Tag("A-55")
    void aManifestThatIsNotBelowOrCannotBeReadIsNotSpokenOf() {
        String rest = STARTS + " Close it, delete the branch, fix the baseline and cut again.";
        for (Optional<String> version : List.of(
                Optional.of("0.6.5-preview.3"),
                Optional.of("0.6.6-preview"),
                Optional.of("?"),
                Optional.<String>empty())) {
            notHeld(judge(manifest(version, true), "v0.6.4", "v0.6.6-preview"), rest);
        }
        notHeld(
                judge(
                        manifest(Optional.of("0.6.4"), true)
                                .cannotTell(new ValueAt(BASE, ".release-please-manifest.json", "/.")),
                        "v0.6.4",
                        "v0.6.6-preview"),
                rest);
    }

    @Test
    void aLongerTagIsNotTheStartOfTheRange() {
        Scene scene = Scene.preview().annotated("v0.6.5-preview", Scene.id("1"));

        notHeld(
                judge(scene, "v0.6.5-preview.3", "v0.6.6-preview"),
                "The changelog range starts at v0.6.5-preview.3, but the latest published tag is v0.6.5-preview. Close it,"
                        + " delete the branch, fix the baseline and cut again.");
    }

    @Test
    void aRangeThatEndsElsewhereIsWrong() {
        notHeld(
                judge(published(), "v0.6.5", "v0.6.6-preview.1"),
                "The changelog range ends at v0.6.6-preview.1, not at v0.6.6-preview. Close it, delete the branch,"
                        + " fix the"
                        + " cause and cut again.");
    }

    @Test
    void itsOwnTagIsNoBaselineAndThatOfItsRecoveryIsAboveIt() {
        Scene scene = published().released("0.6.6-preview");

        held(judge(scene, "v0.6.5", "v0.6.6-preview"), "The changelog range is v0.6.5...v0.6.6-preview.");
        notHeld(
                judge(scene.released("0.6.6-preview.1"), "v0.6.5", "v0.6.6-preview"),
                "0.6.6-preview is below 0.6.6-preview.1, the highest release tag. Cut a version above that.");
    }

    @Test
    @Tag("A-112")
    void aTagAboveOurVersionIsPublishedAsWell() {
        for (String above : List.of("0.6.6", "0.7.0-preview", "0.7.0")) {
            String advice = above.startsWith("0.6")
                    ? ""
                    : " If 0.6 is still maintained, list it under “maintained” of “versions” in the process file.";
            for (String from : List.of("v0.6.5", "v" + above)) {
                notHeld(
                        judge(published().released(above), from, "v0.6.6-preview"),
                        "0.6.6-preview is below " + above + ", the highest release tag. Cut a version above that."
                                + advice);
            }
        }
    }

    @Test
    void aMaintainedLineHasItsOwnLatestTag() {
        Scene scene = published().released("0.7.0").maintained("0.6");

        held(judge(scene, "v0.6.5", "v0.6.6-preview"), "The changelog range is v0.6.5...v0.6.6-preview.");
        notHeld(
                judge(scene, "v0.6.4", "v0.6.6-preview"),
                "The changelog range starts at v0.6.4, but the latest published tag is v0.6.5. Close it, delete the branch,"
                        + " fix the baseline and cut again.");
    }

    @Test
    void theFirstReleaseMayStartAnywhere() {
        held(judge(Scene.preview(), "abc1234", "v0.6.6-preview"), "The changelog range is abc1234...v0.6.6-preview.");
    }

    @Test
    void theRangeOfALaterVersionIsNotOurs() {
        String text = """
                ## [0.6.6-preview.1](https://github.com/o/r/compare/v0.6.6-preview...v0.6.6-preview.1)

                ## [0.6.6-preview](https://github.com/o/r/compare/v0.6.5...v0.6.6-preview)
                """;

        held(
                need.judge(published().knows(QUESTION, Optional.of(text)).about(REQUEST)),
                "The changelog range is v0.6.5...v0.6.6-preview.");
    }

    private static final String NO_HEADING = "CHANGELOG.md has no heading with a compare link for 0.6.6-preview."
            + " Close it,"
            + " delete the branch, fix the cause and cut again.";

    @Test
    void aHeadingWithoutALinkHasNoRange() {
        Scene scene = published().knows(QUESTION, Optional.of("## 0.6.6-preview"));

        notHeld(need.judge(scene.about(REQUEST)), NO_HEADING);
    }

    @Test
    void aMissingChangelogHasNoRange() {
        Scene scene = published().knows(QUESTION, Optional.empty());

        notHeld(need.judge(scene.about(REQUEST)), NO_HEADING);
    }

    @Test
    void cannotTellWithoutTheFileOrTheTags() {
        cannotTell(need.judge(published().about(REQUEST)), ScriptedWorld.SILENCE);
        cannotTell(need.judge(published().cannotTell(new AllRefs()).about(REQUEST)), "GitHub did not answer in time");
    }

    @Test
    void judgesAPullRequest() {
        assertThat(need.ofPullRequest()).isTrue();
    }
}
