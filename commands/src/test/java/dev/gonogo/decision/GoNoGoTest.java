package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.asked;
import static dev.gonogo.decision.DecisionScene.recorded;
import static dev.gonogo.decision.DecisionScene.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose go, no-go and sign-off counts, for what, and how it is answered. */
class GoNoGoTest {
    private static final String COMMIT = Scene.MAIN;
    private static final String SHORT = "9f8e7d6";

    private static Ask.GoNoGo ask(String tag, int missing, Set<String> against) {
        return new Ask.GoNoGo(
                "go/1",
                Set.of("bob"),
                Set.of("ann", "bob", "carol"),
                List.of(),
                missing,
                against,
                COMMIT,
                tag,
                "rules");
    }

    private static final Ask.GoNoGo GO = ask("v0.6.6-preview", 1, Set.of());
    private static final Ask.GoNoGo SIGN_OFF = ask("", 1, Set.of());

    private static DecisionScene of(String login, Ask ask) {
        return DecisionScene.of(login, ask);
    }

    private static Decision.Go go(String remark) {
        return new Decision.Go(Scene.by("bob"), "go/1", COMMIT, "rules", remark, List.of("all checks pass"));
    }

    private static Decision.NoGo noGo(String login) {
        return new Decision.NoGo(Scene.by(login), "go/1", COMMIT, "the login is slow");
    }

    @Test
    void aGoThatIsTypedIsAskedForOnceMore() {
        Outcome.Confirm dialog = asked(of("bob", GO).types(new Go()));

        assertThat(words(dialog))
                .isEqualTo("Publish 0.6.6-preview from " + SHORT + "?\n"
                        + "This pushes the tag v0.6.6-preview. It cannot be taken back.");
        assertThat(dialog.key()).isEqualTo("GO");
        assertThat(dialog.bound()).isEqualTo(Press.bound(GO));
        assertThat(dialog.subject()).isEqualTo("OneStepAt4time/aegis@0.6.6-preview#1");
        assertThat(dialog.title()).isEqualTo("Go or no-go");
        assertThat(dialog.submit()).isEqualTo("Go");
        assertThat(dialog.fields()).isEmpty();
    }

    @Test
    void aGoAfterWhichMoreAreNeededPushesNoTag() {
        assertThat(words(of("bob", ask("v1", 2, Set.of())).types(new Go()))).doesNotContain("This pushes the tag");
        assertThat(words(of("bob", ask("v1", 1, Set.of("carol"))).types(new Go())))
                .doesNotContain("This pushes the tag");
    }

    @Test
    void aGoIsRecordedWithWhatWasShown() {
        Outcome pressed = of("bob", GO).presses(new Go(), Press.bound(GO));

        assertThat(recorded(pressed)).isEqualTo(go(""));
        assertThat(words(pressed)).isEqualTo("Go for 0.6.6-preview on " + SHORT + ", noted.");
        assertThat(recorded(of("bob", GO).submits(new Go(), Press.bound(GO)))).isEqualTo(go(""));
    }

    @Test
    void aGoThatWasSaidIsNotSaidAgainUnlessTheRulesChanged() {
        assertThat(words(of("bob", GO).decided(go("")).presses(new Go(), Press.bound(GO))))
                .isEqualTo("Go for 0.6.6-preview on " + SHORT + ", noted already.");
        Decision.Go underOthers = new Decision.Go(Scene.by("bob"), "go/1", COMMIT, "others", "", List.of());
        assertThat(recorded(of("bob", GO).decided(underOthers).presses(new Go(), Press.bound(GO))))
                .isEqualTo(go(""));
        Decision.Go elsewhere = new Decision.Go(Scene.by("bob"), "go/2", COMMIT, "rules", "", List.of());
        assertThat(recorded(of("bob", GO).decided(elsewhere).presses(new Go(), Press.bound(GO))))
                .isEqualTo(go(""));
        Decision.Go ofAnother = new Decision.Go(Scene.by("bob"), "go/1", Scene.DEVELOP, "rules", "", List.of());
        assertThat(recorded(of("bob", GO).decided(ofAnother).presses(new Go(), Press.bound(GO))))
                .isEqualTo(go(""));
        Decision.Go ofCarol = new Decision.Go(Scene.by("carol"), "go/1", COMMIT, "rules", "", List.of());
        assertThat(recorded(of("bob", GO).decided(ofCarol).presses(new Go(), Press.bound(GO))))
                .isEqualTo(go(""));
    }

    @Test
    @Tag("A-70")
    void whatMovedIsNotDecided() {
        String why = "not now: What you were shown is out of date. Nothing was decided.";

        assertThat(words(of("bob", GO).presses(new Go(), "moved"))).isEqualTo(why);
        assertThat(words(of("bob", GO).submits(new Go(), "moved"))).isEqualTo(why);
        assertThat(words(of("bob", SIGN_OFF).presses(new SignOff(), "moved"))).isEqualTo(why);
        assertThat(words(of("bob", SIGN_OFF).submits(new SignOff(), "moved"))).isEqualTo(why);
        assertThat(words(of("bob", GO).presses(new NoGo(), "moved"))).isEqualTo(why);
        assertThat(words(of("bob", GO).submits(new NoGo(), "moved", "reason", "slow")))
                .isEqualTo(why);
    }

    @Test
    void whereNobodyIsAskedNobodyIsHeard() {
        for (ReleaseChoice choice : List.of(new Go(), new SignOff(), new NoGo())) {
            assertThat(words(of("bob", Ask.OnForge.NOWHERE).types(choice)))
                    .isEqualTo("not now: There is no go or no-go to give right now.");
        }
    }

    @Test
    void whoeverIsNotAskedIsToldWhoIs() {
        String others = "Go or no-go for 0.6.6-preview is not your call, carol. It is up to bob.";

        assertThat(words(of("carol", GO).presses(new Go(), Press.bound(GO)))).isEqualTo(others);
        assertThat(words(of("carol", SIGN_OFF).types(new SignOff(), "remark", "fine")))
                .isEqualTo(others);
        assertThat(words(of("mallory", GO).submits(new NoGo(), Press.bound(GO), "reason", "slow")))
                .isEqualTo("Go or no-go for 0.6.6-preview is not your call, mallory. It is up to bob.");
    }

    @Test
    void whoCutIsToldThatSomebodyElseMustSayGo() {
        assertThat(words(of("Ann", GO).types(new Go())))
                .isEqualTo("You cut 0.6.6-preview, so somebody else must say go: bob.");
    }

    @Test
    void whoeverSaidNoGoMayTakeItBack() {
        DecisionScene carol = of("carol", GO).decided(noGo("carol"));

        assertThat(recorded(carol.presses(new Go(), Press.bound(GO)))).isInstanceOf(Decision.Go.class);
        assertThat(recorded(of("bob", GO).decided(noGo("bob")).presses(new Go(), Press.bound(GO))))
                .isEqualTo(go(""));
        assertThat(words(of("dave", GO).decided(noGo("carol")).presses(new Go(), Press.bound(GO))))
                .startsWith("Go or no-go for 0.6.6-preview is not your call, dave.");
    }

    @Test
    @Tag("B-22")
    void aSignOffAsksForARemarkThatIsKept() {
        Outcome.Confirm dialog = asked(of("bob", SIGN_OFF).presses(new SignOff(), Press.bound(SIGN_OFF)));

        assertThat(words(dialog)).isEqualTo("Sign off 0.6.6-preview on " + SHORT + ".");
        assertThat(dialog.key()).isEqualTo("SIGN_OFF");
        assertThat(dialog.bound()).isEqualTo(Press.bound(SIGN_OFF));
        assertThat(dialog.title()).isEqualTo("Sign off");
        assertThat(dialog.submit()).isEqualTo("Sign off");
        assertThat(dialog.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("remark");
            assertThat(field.label()).isEqualTo("Remark");
            assertThat(field.hint()).isEqualTo("a remark to keep with it");
            assertThat(field.required()).isFalse();
        });
        assertThat(asked(of("bob", SIGN_OFF).types(new SignOff()))).isEqualTo(dialog);
        assertThat(asked(of("bob", SIGN_OFF).types(new Go()))).isEqualTo(dialog);
    }

    @Test
    @Tag("B-22")
    void aSignOffIsRecordedWithItsRemark() {
        Outcome typed = of("bob", SIGN_OFF).types(new SignOff(), "remark", "tried in the lab");

        assertThat(recorded(typed)).isEqualTo(go("tried in the lab"));
        assertThat(words(typed)).isEqualTo("Your sign-off of 0.6.6-preview on " + SHORT + ", noted.");
        assertThat(recorded(of("bob", SIGN_OFF)
                        .submits(new SignOff(), Press.bound(SIGN_OFF), "remark", " tried in the lab ")))
                .isEqualTo(go("tried in the lab"));
    }

    @Test
    void aTagIsPushedByNothingLessThanAGo() {
        String why = "not now: What is asked for now pushes a tag, so it needs a go.";

        assertThat(words(of("bob", GO).types(new SignOff(), "remark", "fine"))).isEqualTo(why);
        assertThat(words(of("bob", GO).presses(new SignOff(), Press.bound(GO)))).isEqualTo(why);
        assertThat(words(of("bob", GO).submits(new SignOff(), Press.bound(GO)))).isEqualTo(why);
    }

    @Test
    void aNoGoNeedsAReason() {
        Outcome.Confirm dialog = asked(of("carol", GO).types(new NoGo()));

        assertThat(words(dialog)).isEqualTo("No-go for 0.6.6-preview on " + SHORT + ".");
        assertThat(dialog.key()).isEqualTo("NO_GO");
        assertThat(dialog.bound()).isEqualTo(Press.bound(GO));
        assertThat(dialog.title()).isEqualTo("No-go");
        assertThat(dialog.submit()).isEqualTo("No-go");
        assertThat(dialog.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("reason");
            assertThat(field.label()).isEqualTo("Why not");
            assertThat(field.hint()).isEqualTo("what has to be fixed first");
            assertThat(field.required()).isTrue();
        });
        assertThat(asked(of("carol", GO).presses(new NoGo(), Press.bound(GO)))).isEqualTo(dialog);
        assertThat(words(of("carol", GO).submits(new NoGo(), Press.bound(GO), "reason", " ")))
                .isEqualTo("reason: A no-go needs a reason, so that others know what has to be fixed.");
    }

    @Test
    void aNoGoIsRecordedWithItsReason() {
        Outcome typed = of("carol", GO).types(new NoGo(), "reason", "the login is slow");

        assertThat(recorded(typed)).isEqualTo(noGo("carol"));
        assertThat(words(typed)).isEqualTo("No-go for 0.6.6-preview on " + SHORT + ", noted.");
        assertThat(recorded(of("carol", GO).submits(new NoGo(), Press.bound(GO), "reason", "the login is slow")))
                .isEqualTo(noGo("carol"));
    }

    @Test
    void whatWasSignedOffMayStillBeObjectedToTheLastFirst() {
        Ask.GoNoGo earlier = new Ask.GoNoGo(
                "review/1", Set.of(), Set.of("carol"), List.of(), 0, Set.of(), Scene.DEVELOP, "", "rules");
        Ask.GoNoGo later =
                new Ask.GoNoGo("go/1", Set.of(), Set.of("carol"), List.of(), 0, Set.of(), COMMIT, "", "rules");

        assertThat(recorded(of("carol", Ask.OnForge.NOWHERE)
                        .signedOff(earlier, later)
                        .types(new NoGo(), "reason", "the login is slow")))
                .isEqualTo(noGo("carol"));
        assertThat(words(of("dave", Ask.OnForge.NOWHERE)
                        .signedOff(earlier, later)
                        .types(new NoGo())))
                .isEqualTo("Go or no-go for 0.6.6-preview is not your call, dave.");
    }

    private static final Fact TAGGED =
            new Fact.Landmark("stage/2", Scene.NOW, Words.NONE, Map.of("tag", "v0.6.6-preview", "commit", COMMIT));

    private static Ask.GoNoGo beforeTheTag() {
        return new Ask.GoNoGo(
                Scene.STEP, Set.of("bob"), Set.of("carol"), List.of(), 1, Set.of(), COMMIT, "v0.6.6-preview", "");
    }

    private static DecisionScene carol(Scene scene) {
        return DecisionScene.of("carol", beforeTheTag(), scene.tagged(COMMIT));
    }

    @Test
    void onceTheTagIsPushedANoGoComesTooLate() {
        assertThat(words(carol(Scene.preview()).saw(TAGGED).types(new NoGo(), "reason", "slow")))
                .startsWith("not now: The tag v0.6.6-preview was pushed at ")
                .endsWith("(on " + SHORT
                        + "); a no-go is too late, because the tag starts the publishing. What is public and"
                        + " what is safe to do: /release diagnose 0.6.6-preview. If a published artifact cannot be repaired:"
                        + " /release recover 0.6.6-preview. To stop here: /release abandon 0.6.6-preview; what is"
                        + " public"
                        + " stays public.");
    }

    @Test
    void whatComesAfterTheTagMayStillBeObjectedTo() {
        Ask.GoNoGo later =
                new Ask.GoNoGo("smoke/1", Set.of("bob"), Set.of("carol"), List.of(), 1, Set.of(), COMMIT, "", "");

        assertThat(recorded(DecisionScene.of("carol", later, Scene.preview().tagged(COMMIT))
                        .saw(TAGGED)
                        .types(new NoGo(), "reason", "slow")))
                .isEqualTo(new Decision.NoGo(Scene.by("carol"), "smoke/1", COMMIT, "slow"));
    }

    @Test
    void aTagThatCameMeanwhileIsToldWithTheNoGo() {
        DecisionScene carol = carol(Scene.preview());
        Outcome.Recorded record = (Outcome.Recorded) carol.types(new NoGo(), "reason", "slow");

        assertThat(words(record)).isEqualTo("No-go for 0.6.6-preview on " + SHORT + ", noted.");
        assertThat(record.answer()
                        .apply(() -> carol.saw(TAGGED).present().release())
                        .plain())
                .startsWith("No-go for 0.6.6-preview on " + SHORT + ", noted.\nThe tag v0.6.6-preview was pushed at ");
    }

    @Test
    void aPushThatIsNotAnsweredIsToldWithTheNoGo() {
        DecisionScene carol = carol(Scene.preview()).saw(new Fact.Pushing("stage/2", 1, Scene.NOW, COMMIT, 2));

        assertThat(words(carol.types(new NoGo(), "reason", "slow")))
                .startsWith("No-go for 0.6.6-preview on " + SHORT + ", noted.\nThe push of its tag started at ")
                .endsWith(" and has not been answered yet, so the tag may still appear. It will not be pushed again;"
                        + " the board"
                        + " will say whether the tag appeared.");
    }
}
