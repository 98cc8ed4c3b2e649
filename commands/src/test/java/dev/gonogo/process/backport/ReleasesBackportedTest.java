package dev.gonogo.process.backport;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Change;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.ScriptedWorld;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-07")
@Tag("B-36")
@Tag("B-37")
class ReleasesBackportedTest {
    private static final String TRAIN = Scene.id("7000");
    private static final String HOTFIX = Scene.id("7100");
    private static final String OLD_LINE = Scene.id("6900");
    private static final String HEAD = Scene.id("8000");
    private static final MissingCommit FIX = Fixes.missing(Scene.id("1122334"), "fix: a leak");
    private static final String NAMES_IT =
            " If a commit there fixes one in a different way, that commit must name it, as git cherry-pick -x does."
                    + " To continue anyway: /release override releases-backported <reason>.";

    private final Need need = new ReleasesBackported("{release}");

    private static Scene of(String version) {
        return Scene.of(version)
                .branch("release/" + version, HEAD)
                .annotated("v0.6.9", OLD_LINE)
                .annotated("v0.7.0", TRAIN)
                .annotated("v0.7.1", HOTFIX)
                .annotated("v0.9.0", Scene.id("9000"));
    }

    private static NotBackported lackedOf(String tagged) {
        return new NotBackported(tagged, HEAD, Metadata.of(Scene.METADATA).pointers());
    }

    /** 0.8.0, whose branch lacks these commits of the previous train and of that train's hotfix. */
    private static Scene train(List<MissingCommit> ofTrain, List<MissingCommit> ofHotfix) {
        return of("0.8.0").knows(lackedOf(TRAIN), ofTrain).knows(lackedOf(HOTFIX), ofHotfix);
    }

    private static Scene foreign(Scene scene, MissingCommit... missing) {
        for (MissingCommit one : missing) {
            scene.knows(
                    new Difference(one.made().parents().getFirst(), one.made().id()),
                    List.of(new Change(Change.Kind.MODIFIED, "src/agent.py")));
        }
        return scene;
    }

    @Test
    void holdsWhereNothingIsMissing() {
        held(need.judge(train(List.of(), List.of()).situation()), "release/0.8.0 has the fixes of earlier releases.");
    }

    @Test
    void theHotfixOfTheTrainBeforeIsNamed() {
        Finding finding =
                need.judge(foreign(train(List.of(), List.of(FIX)), FIX).situation());

        notHeld(
                finding,
                "release/0.8.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak, author dave, 2026-11-20 11:55 UTC."
                        + " Cherry-pick it to release/0.8.0 with a pull request."
                        + NAMES_IT);
        assertThat(finding.about()).isEqualTo(Scene.id("1122334"));
    }

    @Test
    void whatSeveralReleasesHaveIsNamedOnceByTheFirst() {
        List<MissingCommit> ofTrain = IntStream.range(0, 6)
                .mapToObj(number -> Fixes.missing(Scene.id("000000" + number), "fix " + number))
                .toList();
        List<MissingCommit> ofHotfix = List.of(FIX, ofTrain.getFirst());
        Scene scene = foreign(train(ofTrain, ofHotfix), FIX);
        ofTrain.forEach(one -> foreign(scene, one));

        notHeld(
                need.judge(scene.situation()),
                "release/0.8.0 lacks 7 commits of v0.7.0 and v0.7.1: 0000000 fix 0, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000001 fix 1, author dave, 2026-11-20 11:55 UTC; 0000002 fix 2, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000003 fix 3, author dave, 2026-11-20 11:55 UTC; 0000004 fix 4, author dave, 2026-11-20 11:55 UTC;"
                        + " and 2 more. Cherry-pick them to release/0.8.0 with a pull request." + NAMES_IT);
    }

    @Test
    void whatWasTakenBackThereSaysSo() {
        MissingCommit back = new MissingCommit(
                FIX.made(),
                Optional.of(Fixes.missing(Scene.id("5566778"), "Revert \"fix: a leak\"")
                        .commit()));

        assertThat(need.judge(foreign(train(List.of(), List.of(back)), back).situation())
                        .words()
                        .plain())
                .contains("UTC (dropped there by 5566778 Revert \"fix: a leak\"). Cherry-pick it");
    }

    @Test
    void aMaintainedLineOwesItsFixesAsWell() {
        Scene scene = foreign(train(List.of(), List.of()), FIX).knows(lackedOf(OLD_LINE), List.of(FIX));

        held(need.judge(scene.situation()), "release/0.8.0 has the fixes of earlier releases.");
        assertThat(need.judge(scene.maintained("0.6").situation()).words().plain())
                .startsWith("release/0.8.0 lacks 1 commit of v0.6.9: 1122334 fix: a leak");
    }

    @Test
    void aHotfixThatBeganAtAnOlderTagLosesTheOneBeforeIt() {
        Scene scene = foreign(of("0.7.2"), FIX)
                .maintained("0.6")
                .knows(lackedOf(TRAIN), List.of())
                .knows(lackedOf(HOTFIX), List.of(FIX));

        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.7.2 lacks 1 commit of v0.7.1: 1122334 fix: a leak");
    }

    private static Attempt tagged(String version, String commit) {
        return new Attempt(
                Version.of(version),
                1,
                Scene.CUT,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(commit, Scene.CUT, "ann")),
                Set.of(),
                List.of());
    }

    private static final String NEXT = Scene.id("88");

    private static NotBackported lacked(String tagged, String later) {
        return new NotBackported(tagged, later, Metadata.of(Scene.METADATA).pointers());
    }

    /**
     * 0.9.0, after our train 0.8.0, which has what 0.7.0 brought but lacks these commits of its hotfix 0.7.1, which was
     * tagged by hand.
     */
    private static Scene afterTrain(MissingCommit... lacking) {
        return foreign(Scene.of("0.9.0"), FIX)
                .branch("release/0.9.0", HEAD)
                .annotated("v0.7.0", TRAIN)
                .annotated("v0.7.1", HOTFIX)
                .annotated("v0.8.0", NEXT)
                .knows(lackedOf(NEXT), List.of())
                .knows(lacked(TRAIN, NEXT), List.of())
                .knows(lacked(HOTFIX, NEXT), List.of(lacking))
                .knows(new Attempts(), List.of(tagged("0.8.0", NEXT)));
    }

    @Test
    void aHotfixThatTheNextTrainWentWithoutIsOwedByTheOneAfter() {
        assertThat(need.judge(afterTrain(FIX)
                                .knows(lackedOf(HOTFIX), List.of(FIX))
                                .situation())
                        .words()
                        .plain())
                .startsWith("release/0.9.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak, author dave");
        held(
                need.judge(afterTrain(FIX).knows(lackedOf(HOTFIX), List.of()).situation()),
                "release/0.9.0 has the fixes of earlier releases.");
    }

    @Test
    void onceItStandsInALaterReleaseItIsDone() {
        held(need.judge(afterTrain().situation()), "release/0.9.0 has the fixes of earlier releases.");
    }

    /** 0.10.0, one train later. */
    private static Scene twoTrainsLater() {
        return afterTrain(FIX)
                .branch("release/0.10.0", HEAD)
                .annotated("v0.9.0", Scene.id("90"))
                .knows(lackedOf(Scene.id("90")), List.of())
                .knows(lacked(NEXT, Scene.id("90")), List.of());
    }

    @Test
    void oneThatSeveralTrainsWentWithoutIsOwedStillAndDoneOnceOneOfThemHasIt() {
        Scene scene = twoTrainsLater()
                .knows(lackedOf(HOTFIX), List.of(FIX))
                .knows(lacked(HOTFIX, Scene.id("90")), List.of(FIX));
        ReleasesBackported need = new ReleasesBackported("release/0.10.0");
        assertThat(need.judge(scene.situation().of(Version.of("0.10.0")))
                        .words()
                        .plain())
                .startsWith("release/0.10.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak, author dave");

        scene.knows(lacked(HOTFIX, Scene.id("90")), List.of());
        held(
                need.judge(scene.situation().of(Version.of("0.10.0"))),
                "release/0.10.0 has the fixes of earlier releases.");
    }

    @Test
    void aHotfixOfTheNextTrainThatHasItDoesAsWell() {
        Scene scene = afterTrain(FIX)
                .annotated("v0.8.1", Scene.id("81"))
                .knows(lackedOf(Scene.id("81")), List.of())
                .knows(lacked(TRAIN, Scene.id("81")), List.of())
                .knows(lacked(HOTFIX, Scene.id("81")), List.of());

        held(need.judge(scene.situation()), "release/0.9.0 has the fixes of earlier releases.");

        scene.knows(lacked(HOTFIX, Scene.id("81")), List.of(FIX)).knows(lackedOf(HOTFIX), List.of(FIX));
        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.9.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak");
    }

    @Test
    void whatWasReleasedBeforeOurFirstTrainFollowedItsLineIsNotLookedAt() {
        Scene scene = afterTrain().annotated("v0.6.9", OLD_LINE);
        held(need.judge(scene.situation()), "release/0.9.0 has the fixes of earlier releases.");

        scene.knows(new Attempts(), List.of(tagged("0.8.0", NEXT), tagged("0.7.0", TRAIN)));
        cannotTell(need.judge(scene.situation()), ScriptedWorld.SILENCE);
    }

    @Test
    void whatSomebodyTaggedByHandSinceThenIs() {
        Scene scene = afterTrain(FIX)
                .annotated("v0.6.9", OLD_LINE)
                .knows(new Attempts(), List.of(tagged("0.6.9", OLD_LINE)))
                .knows(lacked(OLD_LINE, HOTFIX), List.of())
                .knows(lackedOf(HOTFIX), List.of(FIX));

        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.9.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak");
    }

    @Test
    void aReleaseAfterItsOwnPreviewOwesItTooWhereThePreviewWentWithoutIt() {
        Scene scene = afterTrain(FIX)
                .annotated("v0.9.0-rc.1", Scene.id("91"))
                .knows(lackedOf(Scene.id("91")), List.of())
                .knows(lackedOf(HOTFIX), List.of(FIX))
                .knows(lacked(HOTFIX, Scene.id("91")), List.of(FIX))
                .knows(lacked(NEXT, Scene.id("91")), List.of());
        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.9.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak, author dave");

        scene.knows(lacked(HOTFIX, Scene.id("91")), List.of());
        held(need.judge(scene.situation()), "release/0.9.0 has the fixes of earlier releases.");
    }

    @Test
    void ofLinesBeforeThatTheLatestTwentyReleasesAreLookedAt() {
        Scene scene = afterTrain().knows(lackedOf(HOTFIX), List.of(FIX));
        IntStream.rangeClosed(2, 20).forEach(patch -> {
            String later = Scene.id("77" + patch);
            scene.annotated("v0.7." + patch, later).knows(lacked(later, NEXT), List.of());
        });
        held(need.judge(scene.situation()), "release/0.9.0 has the fixes of earlier releases.");

        scene.knows(lacked(HOTFIX, NEXT), List.of(FIX));
        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.9.0 lacks 1 commit of v0.7.1: 1122334 fix: a leak");

        scene.annotated("v0.7.21", Scene.id("7721")).knows(lacked(Scene.id("7721"), NEXT), List.of());
        held(need.judge(scene.situation()), "release/0.9.0 has the fixes of earlier releases.");
    }

    @Test
    void aFirstReleaseOwesNothing() {
        Scene scene = Scene.of("0.1.0").branch("release/0.1.0", HEAD);

        held(need.judge(scene.situation()), "release/0.1.0 has the fixes of earlier releases.");
    }

    @Test
    void whatTheProcessItselfCommittedIsNotOwed() {
        LineCommit bump = Fixes.by(Scene.id("b0b"), "chore(release): v0.7.1");
        LineCommit record = Fixes.by(Scene.id("a4c"), "docs(release): archive v0.7.1");
        String parent = bump.parents().getFirst();
        Scene scene = train(List.of(), List.of(MissingCommit.never(bump), MissingCommit.never(record)))
                .steps(
                        new BumpVersions(
                                "{release}",
                                "bump",
                                "chore(release): {tag}",
                                List.of(new ValuePlace("package.json", "/version")),
                                List.of()),
                        new Archive("docs/releases/{version}", "{release}", "docs", List.of(), List.of()))
                .knows(
                        new Difference(parent, record.id()),
                        List.of(new Change(Change.Kind.ADDED, "docs/releases/0.7.1/record.md")))
                .knows(new Difference(parent, bump.id()), List.of(new Change(Change.Kind.MODIFIED, "package.json")))
                .knows(
                        new Rewritten(parent, "package.json", List.of("/version"), "0.7.1"),
                        Optional.of("{\"version\": \"0.7.1\"}"))
                .knows(new TextAt(bump.id(), "package.json"), Optional.of("{\"version\": \"0.7.1\"}"));

        held(need.judge(scene.situation()), "release/0.8.0 has the fixes of earlier releases.");

        scene.knows(
                new TextAt(bump.id(), "package.json"), Optional.of("{\"version\": \"0.7.1\", \"engines\": \"22\"}"));
        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.8.0 lacks 1 commit of v0.7.1: b0b0000 chore(release): v0.7.1, author dave");

        scene.knows(
                new Difference(parent, record.id()),
                List.of(new Change(Change.Kind.ADDED, "docs/releases/0.7.0/record.md")));
        assertThat(need.judge(scene.situation()).words().plain()).startsWith("release/0.8.0 lacks 2 commits of v0.7.1");
    }

    @Test
    void aMaintainerMayGoOnWithoutThemForThoseCommits() {
        Scene scene = foreign(train(List.of(), List.of(FIX)), FIX);
        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), "releases-backported", List.of(Scene.id("1122334")), "0.8 has no such code"));

        noted(scene.situation().judge(need), "ann overrode releases-backported for 1122334: 0.8 has no such code");
        MissingCommit next = Fixes.missing(Scene.id("9"), "fix: another");
        foreign(scene, next).knows(lackedOf(HOTFIX), List.of(next, FIX));
        assertThat(scene.situation().judge(need).blocks()).isTrue();
    }

    @Test
    void cannotTellWithoutTheBranchOrWithoutGit() {
        cannotTell(need.judge(of("0.8.0").without("release/0.8.0").situation()), "there is no branch release/0.8.0");
        cannotTell(need.judge(of("0.8.0").situation()), ScriptedWorld.SILENCE);
        cannotTell(need.judge(train(List.of(), List.of(FIX)).situation()), ScriptedWorld.SILENCE);
    }
}
