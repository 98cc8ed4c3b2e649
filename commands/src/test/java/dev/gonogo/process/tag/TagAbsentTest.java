package dev.gonogo.process.tag;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-69")
class TagAbsentTest {
    private static final String ABANDON =
            "abandon this attempt (/release abandon 0.6.6-preview) and cut another version.";
    private static final String NOT_OURS =
            "The tag v0.6.6-preview already exists at 9f8e7d6. It was not pushed by gonogo. A tag is never moved or"
                    + " replaced once something of it is published. If nothing of it is published, delete it, and"
                    + " this continues. Otherwise "
                    + ABANDON;
    private final Need need = new TagAbsent();

    @Test
    void heldWithoutSuchATag() {
        Scene scene = Scene.preview().annotated("v0.6.5-preview.3", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6-preview.");
    }

    @Test
    void theExactTagBlocksWhateverItsKind() {
        notHeld(
                need.judge(
                        Scene.preview().annotated("v0.6.6-preview", Scene.MAIN).situation()),
                NOT_OURS);
        notHeld(
                need.judge(Scene.preview()
                        .lightweight("v0.6.6-preview", Scene.MAIN)
                        .situation()),
                NOT_OURS);
    }

    @Test
    void theTagOfThisReleaseDoesNotBlockWhereItGotItsGo() {
        Decision go = new Decision.Go(Scene.by("carol"), Scene.STEP, Scene.MAIN, "", "", List.of());
        Scene scene = Scene.preview()
                .steps(new SignOff("maintainer", 1, false), new PushTag())
                .annotated("v0.6.6-preview", Scene.MAIN);

        scene.knows(MESSAGE, "of others");
        notHeld(need.judge(scene.situation()), NOT_OURS);
        notHeld(need.judge(scene.decided(go).situation()), NOT_OURS);
        scene.knows(MESSAGE, "Release v0.6.6-preview");
        held(need.judge(scene.situation()), "The tag v0.6.6-preview is at 9f8e7d6, the commit that has its go.");
    }

    private static final TagMessage MESSAGE = new TagMessage(Scene.id("7a9"));

    private static Scene before(String message) {
        return Scene.preview()
                .steps(new SignOff("maintainer", 1, false), new PushTag())
                .annotated("v0.6.6-preview", Scene.MAIN)
                .knows(MESSAGE, message);
    }

    private Decision override(Scene scene) {
        Finding shown = scene.situation().judge(need);
        return new Decision.OverrideRule(Scene.by("bob"), "tag-absent", List.of(shown.about()), "it is right");
    }

    @Test
    @Tag("A-113")
    void theVeryTagThatAGoWouldPushMayGetItsGoAfterwards() {
        Scene scene = before("Release v0.6.6-preview\n");
        notHeld(
                scene.situation().judge(need),
                NOT_OURS.replace("9f8e7d6.", "9f8e7d6, and is exactly what a go would push.")
                        + " To continue anyway: /release override tag-absent <reason>.");

        scene.decided(override(scene));
        noted(scene.situation().judge(need), "bob overrode tag-absent for 9f8e7d6: it is right");
        notHeld(scene.branch("main", Scene.DEVELOP).situation().judge(need), NOT_OURS);
    }

    @Test
    @Tag("A-72")
    void noOtherTagDoes() {
        Scene worded = before("Release it");
        assertThat(worded.situation().judge(need).about()).isEmpty();
        notHeld(worded.decided(override(worded)).situation().judge(need), NOT_OURS);
        assertThat(before("Release v0.6.6-preview")
                        .lightweight("v0.6.6-preview", Scene.MAIN)
                        .situation()
                        .judge(need)
                        .about())
                .isEmpty();
        assertThat(before("Release v0.6.6-preview")
                        .annotated("v0.6.6-preview", Scene.DEVELOP)
                        .situation()
                        .judge(need)
                        .about())
                .isEmpty();
        cannotTell(before("").cannotTell(MESSAGE).situation().judge(need), "GitHub did not answer in time");
    }

    private static Scene before(Attempt... attempts) {
        return before("Release v0.6.6-preview")
                .steps(
                        new SignOff("maintainer", 1, false),
                        new PushTag(),
                        new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .knows(npm(), new Publication.Absent())
                .knows(new Attempts(), List.of(attempts));
    }

    private void nobodyMayGoOn(Scene scene, String whose) {
        notHeld(scene.situation().judge(need), "The tag v0.6.6-preview already exists at 9f8e7d6. " + whose + ABANDON);
        assertThat(scene.situation().judge(need).about()).isEmpty();
        assertThat(need.waits(scene.situation())).isFalse();
    }

    @Test
    @Tag("A-72")
    @Tag("A-99")
    void ofATagThatWasPublishedNotEvenTheVeryOneThatAGoWouldPushGetsOneAfterwards() {
        Attempt ours = new Attempt(
                Version.of("0.6.6-preview"),
                1,
                Scene.NOW,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(Scene.MAIN, Scene.NOW, "ann")),
                Set.of(),
                List.of());
        nobodyMayGoOn(before(ours), "It was pushed by gonogo. A published tag is never moved or replaced: ");
        nobodyMayGoOn(
                before().knows(npm(), new Publication.Present("")),
                "It was not pushed by gonogo, but something of it is published, so it is never moved or replaced: ");
        nobodyMayGoOn(
                before().knows(npm(), new Publication.Incomplete("dist-tag preview is at 0.6.5", "")),
                "It was not pushed by gonogo, but something of it is published, so it is never moved or replaced: ");
    }

    @Test
    @Tag("A-72")
    void whatMayStillBeDeletedIsWaitedForAndASilentRegistryOffersNothing() {
        assertThat(need.waits(before().situation())).isTrue();
        assertThat(need.waits(Scene.preview().situation())).isTrue();
        assertThat(before().situation().judge(need).about()).isNotEmpty();

        cannotTell(before().cannotTell(npm()).situation().judge(need), "GitHub did not answer in time");
    }

    /** Its process publishes to npm. */
    private static Scene publishing() {
        return Scene.preview()
                .steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .annotated("v0.6.6-preview", Scene.MAIN);
    }

    private static PublicationOf npm() {
        return new PublicationOf(new NpmPackage.Version("aegis", "0.6.6-preview", "preview"));
    }

    @Test
    @Tag("A-72")
    void aTagOfWhichSomethingIsPublishedIsNeverToBeDeleted() {
        String published =
                "The tag v0.6.6-preview already exists at 9f8e7d6. It was not pushed by gonogo, but something of it is"
                        + " published, so it is never moved or replaced: " + ABANDON;

        notHeld(need.judge(publishing().knows(npm(), new Publication.Absent()).situation()), NOT_OURS);
        notHeld(need.judge(publishing().cannotTell(npm()).situation()), NOT_OURS);
        notHeld(
                need.judge(
                        publishing().knows(npm(), new Publication.Present("")).situation()),
                published);
        notHeld(
                need.judge(publishing()
                        .knows(npm(), new Publication.Incomplete("dist-tag preview is at 0.6.5", ""))
                        .situation()),
                published);
    }

    @Test
    @Tag("A-72")
    void aTagThatAnEarlierAttemptPushedIsNeverToBeDeleted() {
        Attempt earlier = new Attempt(
                Version.of("0.6.6-preview"),
                1,
                Scene.NOW,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(Scene.MAIN, Scene.NOW, "ann")),
                Set.of(),
                List.of());

        notHeld(
                need.judge(publishing()
                        .knows(npm(), new Publication.Absent())
                        .knows(new Attempts(), List.of(earlier))
                        .situation()),
                "The tag v0.6.6-preview already exists at 9f8e7d6. It was pushed by gonogo. A published tag is never"
                        + " moved or"
                        + " replaced: " + ABANDON);
        cannotTell(need.judge(publishing().cannotTell(new Attempts()).situation()), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-98")
    void aRecoveryIsNotTaggedBelowAnother() {
        Scene scene = Scene.of("0.6.6-preview.1")
                .decided(new Decision.Recover(Scene.by("ann"), Version.of("0.6.6-preview"), 2431, "broken"))
                .annotated("v0.6.6-preview", Scene.MAIN)
                .annotated("v0.6.7-preview.3", Scene.MAIN)
                .annotated("v0.6.6-rc.3", Scene.MAIN);
        held(need.judge(scene.situation()), "There is no tag v0.6.6-preview.1.");

        notHeld(
                need.judge(scene.lightweight("v0.6.6-preview.2", Scene.MAIN)
                        .annotated("v0.6.6-preview.10", Scene.MAIN)
                        .situation()),
                "v0.6.6-preview.10 already exists, and a recovery takes the number after the highest tag. If nothing"
                        + " of it is published, delete it, and this continues. Otherwise abandon this attempt"
                        + " (/release abandon 0.6.6-preview.1) and recover again.");
    }

    @Test
    void aLongerSiblingIsANote() {
        Scene scene =
                Scene.preview().annotated("v0.6.6-preview.1", Scene.MAIN).annotated("v0.6.6-preview.2", Scene.MAIN);

        noted(
                need.judge(scene.situation()),
                "There is no tag v0.6.6-preview, but a longer one exists: v0.6.6-preview.1, v0.6.6-preview.2 (allowed).");
    }

    @Test
    void aShorterTagIsNoSibling() {
        Scene scene = Scene.preview().annotated("v0.6.6", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6-preview.");
    }

    @Test
    void aNumberThatGoesOnIsNoSibling() {
        Scene scene = Scene.of("0.6.6").annotated("v0.6.60", Scene.MAIN).annotated("v0.6.66-rc", Scene.MAIN);

        held(need.judge(scene.situation()), "There is no tag v0.6.6.");
    }

    @Test
    void cannotTellWithoutRefs() {
        cannotTell(need.judge(Scene.preview().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }

    /** It was pushed after ann's go in an earlier attempt, and is gone now. */
    private static Scene gone(Scene scene) {
        Attempt earlier = new Attempt(
                Version.of("0.6.6-preview"),
                1,
                Scene.NOW,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(Scene.MAIN, Scene.NOW, "ann")),
                Set.of(),
                List.of());
        return scene.knows(new Attempts(), List.of(earlier));
    }

    private static Scene verifying() {
        return Scene.preview().steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)));
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void aTagThatWasPushedAndOfWhichSomethingIsPublishedIsNeverMadeAnew() {
        String was =
                "The tag v0.6.6-preview was pushed at 9f8e7d6 after ann's go, 2026-11-20 12:00 UTC, and was deleted since. ";

        notHeld(
                need.judge(gone(verifying().knows(npm(), new Publication.Present("")))
                        .situation()),
                was + "Something of it is published, so the tag is never re-created: " + ABANDON);
        notHeld(
                need.judge(gone(Scene.preview()).situation()),
                was + "Whether anything of it is published cannot be looked up, so the tag is never re-created: "
                        + ABANDON);
        cannotTell(need.judge(gone(verifying().cannotTell(npm())).situation()), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-114")
    void aTagThatWasPushedAndMovedSinceIsNoTagOfThisRelease() {
        Scene scene =
                gone(verifying().knows(npm(), new Publication.Present(""))).annotated("v0.6.6-preview", Scene.DEVELOP);

        notHeld(
                need.judge(scene.situation()),
                "The tag v0.6.6-preview was pushed at 9f8e7d6 after ann's go, 2026-11-20 12:00 UTC, and now points at a1b2c3d."
                        + " Something of it is published, so the tag is never re-created: " + ABANDON);
    }

    @Test
    @Tag("A-114")
    void aTagThatWasPushedAndOfWhichNothingIsPublishedMayBeMadeAnew() {
        held(
                need.judge(
                        gone(verifying().knows(npm(), new Publication.Absent())).situation()),
                "There is no tag v0.6.6-preview.");
    }

    @Test
    @Tag("A-72")
    void whereNobodyKnowsWhoseATagIsNothingMayBeDeleted() {
        assertThat(TagInTheWay.wayOn(publishing().cannotTell(new Attempts()).situation())
                        .plain())
                .isEqualTo("A published tag is never moved or replaced: " + ABANDON);
    }
}
