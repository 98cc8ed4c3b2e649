package dev.gonogo.process.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Passed;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.evidence.Passing;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.TagMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LateNoGoTest {
    private static final String TAG = "v0.6.6-preview";
    private static final String DEPLOYED = Scene.id("7a6");
    private static final SignOff KEPT = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, true);
    private static final SignOff GO = new SignOff("maintainer", 1, false);
    private static final SignOff DEPLOYMENT = new SignOff(List.of("maintainer"), 1, false, "{tag}", false);

    private static Fact seen(String step, String commit) {
        return new Fact.Landmark(step, Scene.NOW, Words.say("seen"), Map.of("commit", commit, "tag", Scene.id("7a9")));
    }

    private static Decision go(String step, String commit) {
        return new Decision.Go(Scene.by("carol"), step, commit, "", "", List.of());
    }

    private static Decision noGo(String step, String commit) {
        return new Decision.NoGo(Scene.by("dave"), step, commit, "the market is not ready");
    }

    private static LateNoGo of(SignOff step, Scene scene, String key) {
        return new LateNoGo(step, scene.situation().at(key));
    }

    private static Scene approved() {
        return Scene.preview()
                .steps(KEPT, GO, new PushTag())
                .decided(go("stage/1", Scene.MAIN))
                .saw(seen("stage/1", Scene.MAIN));
    }

    @Test
    @Tag("A-70")
    void aGoThatIsOnlyAgreedMayBeTakenBackAndNothingThatIsStillAsked() {
        Scene scene = Scene.preview().steps(GO, new PushTag());
        assertThat(of(GO, scene, "stage/1").ask()).isEmpty();

        scene.decided(go("stage/1", Scene.MAIN));
        assertThat(of(GO, scene, "stage/1").ask())
                .hasValueSatisfying(ask -> assertThat(ask.commit()).isEqualTo(Scene.MAIN));
        assertThat(of(GO, scene.cannotTell(new AllRefs()), "stage/1").ask()).isEmpty();
    }

    @Test
    @Tag("B-02")
    void anApprovalThatIsKeptIsTakenBackWhereverTheBranchIsUntilTheTagIsSeen() {
        String moved = Scene.id("1122334");
        Scene scene = approved()
                .branch("main", moved)
                .knows(new Difference(Scene.MAIN, moved), List.of(new Change(Change.Kind.ADDED, "src/a.ts")));
        assertThat(of(KEPT, scene, "stage/1").ask()).isPresent();
        assertThat(Passing.of(KEPT, scene.situation())).isInstanceOf(Passed.Yes.class);

        scene.decided(noGo("stage/1", Scene.MAIN));
        assertThat(Passing.of(KEPT, scene.situation())).isInstanceOf(Passed.No.class);
        assertThat(Says.waiting(
                                KEPT.progress(scene.situation()),
                                "no-go by dave on 9f8e7d6: the market is not ready. It counts until dave says go;"
                                        + " /release abandon 0.6.6-preview ends the attempt")
                        .findings())
                .hasSize(1);

        scene.saw(seen("stage/3", Scene.MAIN));
        assertThat(Passing.of(KEPT, scene.situation())).isInstanceOf(Passed.Yes.class);
        assertThat(of(KEPT, scene, "stage/1").ask()).isEmpty();
    }

    @Test
    @Tag("B-02")
    void anApprovalThatIsKeptMayBeTakenBackWhereItIsNotKnownWhetherATagIsThere() {
        assertThat(of(KEPT, approved().cannotTell(new AllRefs()), "stage/1").ask())
                .hasValueSatisfying(ask -> assertThat(ask.commit()).isEqualTo(Scene.MAIN));
    }

    @Test
    @Tag("A-72")
    void aTagThatGotItsGoEndsItThoughItWasNotSeenYetAndAnotherTagDoesNot() {
        Scene scene = approved()
                .decided(go("stage/2", Scene.MAIN))
                .annotated(TAG, Scene.MAIN)
                .knows(new TagMessage(Scene.id("7a9")), "Release " + TAG);
        assertThat(of(KEPT, scene, "stage/1").ask()).isEmpty();
        assertThat(of(KEPT, scene.lightweight(TAG, Scene.MAIN), "stage/1").ask())
                .as("a tag of others")
                .isPresent();
        assertThat(of(KEPT, scene.annotated(TAG, Scene.DEVELOP), "stage/1").ask())
                .as("a tag elsewhere")
                .isPresent();
    }

    private static Scene deploying() {
        return Scene.preview()
                .steps(GO, new PushTag(), DEPLOYMENT, new Promote("production"), new Deploy("app", "{tag}"))
                .saw(seen("stage/2", DEPLOYED))
                .decided(go("stage/3", DEPLOYED))
                .saw(seen("stage/3", DEPLOYED));
    }

    @Test
    @Tag("B-31")
    void aDeploymentIsTakenBackUntilSomethingBehindItsSignOffBegan() {
        assertThat(of(DEPLOYMENT, deploying(), "stage/3").ask())
                .hasValueSatisfying(ask -> assertThat(ask.tag()).isEmpty());
        assertThat(of(DEPLOYMENT, deploying().saw(seen("stage/4", DEPLOYED)), "stage/3")
                        .ask())
                .as("people decided more, and nothing was done")
                .isPresent();
        assertThat(of(DEPLOYMENT, deploying().saw(new Fact.Intent("stage/5", 1, Scene.NOW)), "stage/3")
                        .ask())
                .as("it was asked for")
                .isEmpty();
        assertThat(of(DEPLOYMENT, deploying().saw(seen("stage/5", DEPLOYED)), "stage/3")
                        .ask())
                .as("it was deployed")
                .isEmpty();
    }

    @Test
    @Tag("B-31")
    void aNoGoToADeploymentIsNothingOnceItBegan() {
        Scene scene = deploying().decided(noGo("stage/3", DEPLOYED));
        assertThat(of(DEPLOYMENT, scene, "stage/3").isSaid()).isTrue();
        assertThat(of(
                                DEPLOYMENT,
                                deploying().decided(noGo("stage/3", DEPLOYED)).saw(seen("stage/5", DEPLOYED)),
                                "stage/3")
                        .isSaid())
                .isFalse();
    }

    @Test
    void onlyPeopleDecideInASignOffAPromotionAndAChecklist() {
        assertThat(List.<Step>of(GO, new Promote("production"), new Tick("qa", Map.of("docs", "the documents"))))
                .allMatch(Step::isOfPeople);
        assertThat(List.<Step>of(new PushTag(), new Deploy("app", "{tag}"))).noneMatch(Step::isOfPeople);
    }

    @Test
    void theTagFollowsWhatComesBeforeIt() {
        ReleaseProcess process = deploying().situation().process();

        assertThat(PushTag.follows(process, "stage/1")).isTrue();
        assertThat(PushTag.follows(process, "stage/3")).isFalse();
        assertThat(PushTag.follows(process, "unknown/1")).isFalse();
    }

    @Test
    @Tag("B-02")
    void aNoGoToAnApprovalHoldsATagThatSomebodyPushedByHandAfterIt() {
        Scene scene = approved()
                .decided(go("stage/2", Scene.MAIN))
                .decided(noGo("stage/1", Scene.MAIN))
                .annotated(TAG, Scene.MAIN)
                .knows(new TagMessage(Scene.id("7a9")), "Release " + TAG);
        assertThat(Passing.of(KEPT, scene.situation())).isInstanceOf(Passed.No.class);

        scene.saw(new Fact.Pushing("stage/3", 1, Scene.NOW, Scene.MAIN, 3));
        assertThat(Passing.of(KEPT, scene.situation()))
                .as("it came when the tag was being pushed")
                .isInstanceOf(Passed.Yes.class);
    }
}
