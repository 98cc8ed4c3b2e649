package dev.gonogo.process.tag;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.noted;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.TagMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-70")
class SignOffTest {
    private static final String MOVED = Scene.id("1122334");
    private static final TagMessage MESSAGE = new TagMessage(Scene.id("7a9"));
    private final Step step = new SignOff("maintainer", 1, false);

    /** The tag follows this sign-off. */
    private static Scene asked() {
        return Scene.preview().steps(new SignOff("maintainer", 1, false), new PushTag());
    }

    private static Decision go(String login, String commit) {
        return new Decision.Go(Scene.by(login), Scene.STEP, commit, "", "", List.of("everything held"));
    }

    private static Decision noGo(String login, String commit) {
        return new Decision.NoGo(Scene.by(login), Scene.STEP, commit, "the changelog is wrong");
    }

    private static void agreed(Progress progress, String sentence) {
        assertThat(is(Progress.Agreed.class, progress).words().plain()).isEqualTo(sentence);
    }

    private static Ask.GoNoGo ask(Set<String> people, int missing, String commit) {
        return new Ask.GoNoGo(
                Scene.STEP,
                people,
                Set.of("ann", "bob", "carol", "dave"),
                List.of("maintainer"),
                missing,
                Set.of(),
                commit,
                "v0.6.6-preview",
                "");
    }

    @Test
    void asksEveryMaintainerButTheOneWhoCut() {
        Progress.Waiting asks = waiting(step.progress(asked().situation()), "waiting for a decision on 9f8e7d6");

        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "carol", "dave"), 1, Scene.MAIN));
    }

    @Test
    void theOneWhoCutMayGoWhereTheProcessSaysSo() {
        Step relaxed = new SignOff("maintainer", 1, true);
        Scene scene = asked().decided(go("ann", Scene.MAIN));

        agreed(relaxed.progress(scene.situation()), "ann said go on 9f8e7d6");
        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aGoOnTheHeadIsAgreed() {
        Scene scene = asked().decided(go("carol", Scene.MAIN));

        agreed(step.progress(scene.situation()), "carol said go on 9f8e7d6");
    }

    @Test
    void aGoBySomebodyWithoutTheRoleDoesNotCount() {
        Scene scene = asked().decided(go("erin", Scene.MAIN));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aGoIsVoidWhenProductionMoves() {
        Scene scene = asked().decided(go("carol", Scene.MAIN)).branch("main", MOVED);

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "the go by carol on 9f8e7d6 no longer counts: main is now at 1122334. Go or no-go again?");

        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "carol", "dave"), 1, MOVED));
    }

    @Test
    void aNoGoStandsWhoeverElseSaysGo() {
        Scene scene = asked().decided(noGo("bob", Scene.MAIN)).decided(go("carol", Scene.MAIN));

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "no-go by bob on 9f8e7d6: the changelog is wrong. It counts until bob says go or main moves;"
                        + " /release abandon 0.6.6-preview ends the attempt");

        Ask.GoNoGo ask = (Ask.GoNoGo) asks.ask();
        assertThat(ask.people()).containsExactlyInAnyOrder("bob", "dave");
        assertThat(ask.lacking()).isEmpty();
        assertThat(ask.missing()).isZero();
        assertThat(ask.against()).containsExactly("bob");
    }

    private static Decision override(Finding objection) {
        return new Decision.OverrideRule(Scene.by("dave"), "no-go", List.of(objection.about()), "bob is on holiday");
    }

    @Test
    void aMaintainerMayGoOnAlthoughANoGoWasSaidAndNotAlthoughItIsSaidAgain() {
        Scene scene = asked().decided(noGo("bob", Scene.MAIN)).decided(go("carol", Scene.MAIN));
        Finding objection = is(Progress.Waiting.class, step.progress(scene.situation()))
                .findings()
                .getFirst();
        assertThat(objection.words().plain()).isEqualTo("To continue anyway: /release override no-go <reason>.");

        agreed(step.progress(scene.decided(override(objection)).situation()), "carol said go on 9f8e7d6");

        scene.decided(new Decision.NoGo(Scene.by("bob", Scene.NOW), Scene.STEP, Scene.MAIN, "I am back"));
        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void anOverriddenNoGoIsNoGo() {
        Scene scene = asked().decided(noGo("bob", Scene.MAIN));
        Finding objection = is(Progress.Waiting.class, step.progress(scene.situation()))
                .findings()
                .getFirst();

        waiting(step.progress(scene.decided(override(objection)).situation()), "waiting for a decision on 9f8e7d6");
    }

    @Test
    void aNoGoIsWithdrawnByItsAuthorsGo() {
        Scene scene = asked().decided(noGo("bob", Scene.MAIN)).decided(go("bob", Scene.MAIN));

        agreed(step.progress(scene.situation()), "bob said go on 9f8e7d6");
    }

    @Test
    void aGoIsTakenBackByItsAuthorsNoGo() {
        Scene scene = asked().decided(go("bob", Scene.MAIN)).decided(noGo("bob", Scene.MAIN));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aNoGoIsOverWhenProductionMoves() {
        Scene scene = asked().decided(noGo("bob", Scene.MAIN)).branch("main", MOVED);

        waiting(step.progress(scene.situation()), "waiting for a decision on 1122334");
        agreed(step.progress(scene.decided(go("carol", MOVED)).situation()), "carol said go on 1122334");
    }

    @Test
    void aQuorumNeedsDifferentPeople() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = asked().decided(go("carol", Scene.MAIN)).decided(go("carol", Scene.MAIN));

        Progress.Waiting asks = waiting(two.progress(scene.situation()), "carol said go on 9f8e7d6; 1 more needed");
        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "dave"), 1, Scene.MAIN));

        agreed(two.progress(scene.decided(go("dave", Scene.MAIN)).situation()), "carol, dave said go on 9f8e7d6");
    }

    @Test
    void ofSixWhoSaidGoFiveAreNamed() {
        Scene scene = asked().role("maintainer", "ann", "bob", "carol", "dave", "erin", "frank", "grace");
        List.of("bob", "carol", "dave", "erin", "frank", "grace")
                .forEach(login -> scene.decided(go(login, Scene.MAIN)));

        agreed(step.progress(scene.situation()), "bob, carol, dave, erin, frank and 1 more said go on 9f8e7d6");
    }

    @Test
    void whoCutMayNotGoUnderAnotherSpellingOfTheirLogin() {
        Scene scene = asked().role("maintainer", "Ann", "bob", "carol", "dave").decided(go("Ann", Scene.MAIN));

        Progress.Waiting asks = waiting(step.progress(scene.situation()), "waiting for a decision on 9f8e7d6");
        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "carol", "dave"), 1, Scene.MAIN));
    }

    @Test
    void aLoginIsTheSameHoweverItIsSpelled() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = asked().decided(go("Carol", Scene.MAIN)).decided(go("carol", Scene.MAIN));

        Progress.Waiting asks = waiting(two.progress(scene.situation()), "carol said go on 9f8e7d6; 1 more needed");
        assertThat(asks.ask()).isEqualTo(ask(Set.of("bob", "dave"), 1, Scene.MAIN));
        agreed(two.progress(scene.decided(go("DAVE", Scene.MAIN)).situation()), "carol, DAVE said go on 9f8e7d6");
        agreed(
                step.progress(asked().decided(noGo("bob", Scene.MAIN))
                        .decided(go("Bob", Scene.MAIN))
                        .situation()),
                "Bob said go on 9f8e7d6");
    }

    @Test
    @Tag("B-20")
    void whoHasTwoRolesUnderTwoSpellingsIsOnePerson() {
        Scene scene = review().role("platform", "Quinn").role("docs", "QUINN").decided(go("quinn", Scene.MAIN));

        done(REVIEW.progress(scene.situation()), "quinn (platform, qa, docs) said go on 9f8e7d6");
        Ask.GoNoGo ask = (Ask.GoNoGo) is(
                        Progress.Waiting.class,
                        REVIEW.progress(review().role("platform", "Quinn")
                                .role("docs", "QUINN")
                                .situation()))
                .ask();
        assertThat(ask.people()).containsExactly("Quinn");
    }

    @Test
    void goesOnDifferentCommitsMakeNoQuorum() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = asked().decided(go("carol", Scene.MAIN))
                .decided(go("dave", MOVED))
                .branch("main", MOVED);

        waiting(two.progress(scene.situation()), "dave said go on 1122334; 1 more needed");
    }

    @Test
    void aGoOutlivesMainOnceTheTagExists() {
        Scene scene = asked().decided(go("carol", Scene.MAIN))
                .annotated("v0.6.6-preview", Scene.MAIN)
                .knows(MESSAGE, "Release v0.6.6-preview")
                .branch("main", MOVED);

        Progress.Done seen = done(step.progress(scene.situation()), "carol said go on 9f8e7d6");

        assertThat(seen.values()).containsOnly(entry("commit", Scene.MAIN));
    }

    /** Its go must not outlive a tag that has to be deleted. */
    @Test
    @Tag("A-72")
    @Tag("A-113")
    void anotherTagOfThatNameKeepsNoGo() {
        Scene said = asked().decided(go("carol", Scene.MAIN));

        assertThat(step.progress(said.lightweight("v0.6.6-preview", Scene.MAIN).situation()))
                .isInstanceOf(Progress.Agreed.class);
        assertThat(step.progress(said.annotated("v0.6.6-preview", Scene.MAIN)
                        .knows(MESSAGE, "mallory was here")
                        .situation()))
                .isInstanceOf(Progress.Agreed.class);
        unsure(step.progress(said.cannotTell(MESSAGE).situation()), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-113")
    void aTagThatNobodySaidGoOnIsNoSignOff() {
        Scene scene = asked().annotated("v0.6.6-preview", Scene.MAIN).knows(MESSAGE, "Release v0.6.6-preview");

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void cannotTellWithoutRefsOrProduction() {
        unsure(step.progress(asked().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
        unsure(
                step.progress(asked().without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
    }

    @Test
    void isAboutTheHeadOfItsBranchAndMayBeOverridden() {
        assertThat(step.actsOn()).contains("{production}");
        assertThat(step.rules()).containsExactly("no-go");
    }

    /** The tag was about to be pushed at this commit when this many decisions were known. */
    private static Fact pushing(String commit, int revision) {
        return new Fact.Pushing("stage/2", 1, Scene.NOW, commit, revision);
    }

    @Test
    @Tag("A-113")
    void aPushThatWasNotAnsweredIsSaidBesideANoGoAndNowhereElse() {
        Step two = new SignOff("maintainer", 2, false);
        Scene scene = asked().decided(go("carol", Scene.MAIN)).saw(pushing(Scene.MAIN, 2));
        assertThat(waiting(two.progress(scene.situation()), "carol said go on 9f8e7d6; 1 more needed")
                        .findings())
                .isEmpty();

        scene.decided(noGo("bob", Scene.MAIN));
        assertThat(is(Progress.Waiting.class, two.progress(scene.situation())).findings())
                .map(finding -> finding.words().plain())
                .containsExactly(
                        "To continue anyway: /release override no-go <reason>.",
                        "The push of the tag v0.6.6-preview started at 2026-11-20 12:00 UTC and was not answered."
                                + " The tag does not exist, but may still appear; it will not be pushed again while"
                                + " there is a no-go.");
    }

    private static Fact.Landmark signedOff(String key, String commit) {
        return new Fact.Landmark(key, Scene.NOW, Words.say("signed off"), Map.of("commit", commit));
    }

    @Test
    @Tag("A-70")
    void aNoGoThatCameWhenTheTagWasBeingPushedStaysToBeRead() {
        Scene scene = asked().decided(noGo("dave", Scene.MAIN))
                .decided(go("carol", Scene.MAIN))
                .saw(pushing(Scene.MAIN, 3));
        assertThat(step.remark(scene.situation(), signedOff("stage/1", Scene.MAIN)))
                .as("what was said before it")
                .isEmpty();

        scene.decided(noGo("dave", Scene.MAIN))
                .decided(noGo("bob", Scene.MAIN))
                .decided(go("carol", Scene.MAIN))
                .decided(new Decision.NoGo(Scene.by("erin"), "stage/3", Scene.MAIN, "it is another sign-off"));
        noted(
                step.remark(scene.situation(), signedOff("stage/1", Scene.MAIN)).orElseThrow(),
                "bob said no-go on 9f8e7d6 when its tag was already being pushed: the changelog is wrong");
        assertThat(step.remark(scene.situation(), signedOff("stage/1", MOVED)))
                .as("no tag was pushed there")
                .isEmpty();
    }

    private static final SignOff DEPLOYMENT = new SignOff(List.of("maintainer"), 1, false, "{tag}", false);

    @Test
    @Tag("B-31")
    void whatIsSaidAtASignOffAfterTheTagIsNotTooLateForThePush() {
        Scene scene = asked().steps(DEPLOYMENT)
                .annotated("v0.6.6-preview", MOVED)
                .knows(MESSAGE, "Release v0.6.6-preview")
                .saw(pushing(MOVED, 1))
                .decided(new Decision.Go(Scene.by("carol"), "stage/3", MOVED, "", "", List.of()));
        Situation there = scene.situation().at("stage/3");
        done(DEPLOYMENT.progress(there), "carol signed off 1122334");

        scene.decided(new Decision.NoGo(Scene.by("bob"), "stage/3", MOVED, "the market is not ready"));
        assertThat(DEPLOYMENT.remark(scene.situation().at("stage/3"), signedOff("stage/3", MOVED)))
                .as("it is not about the tag that was pushed")
                .isEmpty();
    }

    @Test
    @Tag("B-20")
    void whatIsKeptIsDoneAtTheCommitAtWhichItsNeedsHeld() {
        SignOff kept = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, true);
        Scene scene = Scene.preview()
                .steps(kept, step, new PushTag())
                .decided(go("carol", Scene.MAIN))
                .branch("main", MOVED)
                .knows(new Difference(Scene.MAIN, MOVED), List.of());
        assertThat(done(kept.progress(scene.situation()), "carol signed off 1122334")
                        .at())
                .isEqualTo(MOVED);

        scene.saw(new Fact.NeedsHeld(Scene.STEP, Scene.NOW, List.of(), Scene.MAIN));
        Progress.Done seen = done(kept.progress(scene.situation()), "carol signed off 1122334");
        assertThat(seen.at()).isEqualTo(Scene.MAIN);
        assertThat(seen.values()).containsOnly(entry("commit", MOVED));
    }

    private static Scene review() {
        return asked().role("platform", "pia", "ann").role("qa", "quinn").role("docs", "dora", "quinn");
    }

    private static final Step REVIEW =
            new SignOff(List.of("platform", "qa", "docs"), 1, false, SignOff.PRODUCTION, true);

    @Test
    @Tag("B-20")
    void everyRoleMustSignOff() {
        Scene scene = review().decided(go("pia", Scene.MAIN));

        Progress.Waiting asks = waiting(
                REVIEW.progress(scene.situation()), "pia (platform) said go on 9f8e7d6; 2 more needed by qa, docs");
        Ask.GoNoGo ask = (Ask.GoNoGo) asks.ask();
        assertThat(ask.people()).containsExactlyInAnyOrder("quinn", "dora");
        assertThat(ask.objectors()).containsExactlyInAnyOrder("pia", "ann", "quinn", "dora");
        assertThat(ask.lacking()).containsExactly("qa", "docs");
        assertThat(ask.missing()).isEqualTo(2);
    }

    @Test
    @Tag("B-20")
    void oneWithTwoRolesSignsOffForBoth() {
        Scene scene = review().decided(go("pia", Scene.MAIN)).decided(go("quinn", Scene.MAIN));

        done(REVIEW.progress(scene.situation()), "pia (platform), quinn (qa, docs) said go on 9f8e7d6");
    }

    @Test
    @Tag("B-20")
    void aSecondOfOneRoleStandsInForNoOther() {
        Scene scene = review().role("platform", "pia", "paul")
                .decided(go("pia", Scene.MAIN))
                .decided(go("paul", Scene.MAIN));

        Ask.GoNoGo ask = (Ask.GoNoGo)
                is(Progress.Waiting.class, REVIEW.progress(scene.situation())).ask();
        assertThat(ask.lacking()).containsExactly("qa", "docs");
        assertThat(ask.people()).containsExactlyInAnyOrder("quinn", "dora");
    }

    @Test
    @Tag("B-20")
    void whoOfARoleIsNotNeededAnyMoreIsNotAsked() {
        Scene scene = review().role("platform", "pia", "paul").decided(go("pia", Scene.MAIN));

        Ask.GoNoGo ask = (Ask.GoNoGo)
                is(Progress.Waiting.class, REVIEW.progress(scene.situation())).ask();
        assertThat(ask.people()).containsExactlyInAnyOrder("quinn", "dora");
        assertThat(ask.objectors()).containsExactlyInAnyOrder("pia", "paul", "quinn", "dora");
    }

    @Test
    @Tag("B-22")
    void whatIsKeptStaysWhenTheBranchMovesOn() {
        Scene scene = review().decided(go("pia", Scene.MAIN)).decided(go("quinn", Scene.MAIN));

        assertThat(done(REVIEW.progress(scene.situation()), "pia (platform), quinn (qa, docs) said go on 9f8e7d6")
                        .values())
                .containsOnly(entry("commit", Scene.MAIN));
        assertThat(step.progress(asked().decided(go("carol", Scene.MAIN)).situation()))
                .isInstanceOf(Progress.Agreed.class);
    }

    @Test
    @Tag("B-20")
    @Tag("B-23")
    void aSignOffOfAReviewOutlivesWhatTheProcessItselfCommitsAndAGoDoesNot() {
        SignOff review = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, false);
        Scene scene = Scene.preview()
                .steps(review, step, new PushTag())
                .decided(go("carol", Scene.MAIN))
                .branch("main", MOVED)
                .knows(new Difference(Scene.MAIN, MOVED), List.of());

        agreed(review.progress(scene.situation()), "carol signed off 1122334");

        Scene code = scene.knows(
                new Difference(Scene.MAIN, MOVED), List.of(new Change(Change.Kind.MODIFIED, "src/login.py")));
        waiting(
                review.progress(code.situation()),
                "the go by carol on 9f8e7d6 no longer counts: main is now at 1122334. Go or no-go again?");
        waiting(
                step.progress(asked().decided(go("carol", Scene.MAIN))
                        .branch("main", MOVED)
                        .situation()),
                "the go by carol on 9f8e7d6 no longer counts: main is now at 1122334. Go or no-go again?");
    }

    @Test
    @Tag("B-20")
    void aSignOffThatNoTagFollowsPublishesNothing() {
        Scene scene = Scene.preview()
                .role("qa", "quinn")
                .steps(new SignOff(List.of("qa"), 1, false, SignOff.PRODUCTION, true), step, new PushTag());

        Ask.GoNoGo kept = (Ask.GoNoGo) is(
                        Progress.Waiting.class,
                        new SignOff(List.of("qa"), 1, false, SignOff.PRODUCTION, true).progress(scene.situation()))
                .ask();
        Ask.GoNoGo last = (Ask.GoNoGo)
                is(Progress.Waiting.class, step.progress(scene.situation().at("stage/2")))
                        .ask();

        assertThat(kept.publishes()).isFalse();
        assertThat(last.publishes()).isTrue();
    }

    @Test
    @Tag("B-20")
    void whatWasSaidAtOneSignOffCountsForNoOther() {
        Scene scene = asked().decided(go("carol", Scene.MAIN));

        assertThat(step.progress(scene.situation().at("stage/2"))).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    @Tag("B-31")
    void aSignOffMayBeAboutTheTag() {
        Step afterwards = new SignOff(List.of("maintainer"), 1, false, "{tag}", false);
        Scene scene = asked().annotated("v0.6.6-preview", MOVED).knows(MESSAGE, "Release v0.6.6-preview");

        waiting(afterwards.progress(scene.situation()), "waiting for a decision on 1122334");
        done(afterwards.progress(scene.decided(go("carol", MOVED)).situation()), "carol said go on 1122334");
    }

    @Test
    void cannotTellWithoutTheBranchItIsAbout() {
        Step review = new SignOff(List.of("maintainer"), 1, false, "{release}", false);

        unsure(review.progress(asked().situation()), "there is no branch release/0.6.6-preview");
    }

    @Test
    void aGoUnderOtherRulesIsVoid() {
        Scene scene = asked().decided(go("carol", Scene.MAIN)).rules("new");

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "the go by carol on 9f8e7d6 no longer counts: the rules changed. Go or no-go again?");
        assertThat(((Ask.GoNoGo) asks.ask()).rules()).isEqualTo("new");

        waiting(
                step.progress(scene.saw(new Fact.Rules(1, "", Scene.DEVELOP, Map.of(), Map.of(), Scene.CUT))
                        .saw(new Fact.Rules(2, "new", MOVED, Map.of(), Map.of(), Scene.NOW))
                        .situation()),
                "the go by carol on 9f8e7d6 no longer counts: the rules changed with 1122334. Go or no-go again?");
    }

    @Test
    void rulesThatChangeAfterTheTagVoidNothing() {
        Scene scene = asked().decided(go("carol", Scene.MAIN))
                .annotated("v0.6.6-preview", Scene.MAIN)
                .knows(MESSAGE, "Release v0.6.6-preview")
                .rules("new");

        done(step.progress(scene.situation()), "carol said go on 9f8e7d6");
    }

    private static Decision.NoGo later(String login, String commit) {
        return new Decision.NoGo(Scene.by(login, Scene.NOW), Scene.STEP, commit, "the market is not ready");
    }

    /** Carol said go, main moved on, and dave said no-go there. */
    private static Scene refusedLater() {
        return asked().decided(go("carol", Scene.MAIN)).branch("main", MOVED).decided(later("dave", MOVED));
    }

    private static Scene tagged(Scene scene) {
        return scene.annotated("v0.6.6-preview", Scene.MAIN).knows(MESSAGE, "Release v0.6.6-preview");
    }

    private static final String AGAINST_IT = "the tag v0.6.6-preview is at 9f8e7d6, and dave said no-go on 1122334"
            + " (2026-11-20 12:00 UTC): the market is not ready";

    @Test
    @Tag("A-113")
    void aNoGoOnALaterHeadHoldsATagThatWasPushedByHandAtACommitThatHadItsGo() {
        Scene scene = tagged(refusedLater());

        Progress.Stopped stopped = Says.stopped(step.progress(scene.situation()), AGAINST_IT);

        assertThat(stopped.findings())
                .map(finding -> finding.words().plain())
                .containsExactly(
                        "It was not pushed by gonogo. A tag is never moved or replaced once something of it is"
                                + " published. If nothing of it is published, delete it, and this continues."
                                + " Otherwise abandon this attempt (/release"
                                + " abandon 0.6.6-preview) and cut another version.",
                        "To continue anyway: /release override no-go <reason>.");
        assertThat(GoBeforeTag.on(scene.situation(), Scene.MAIN)).isFalse();
        scene.decided(override(stopped.findings().getLast()));
        done(step.progress(scene.situation()), "carol said go on 9f8e7d6");
    }

    @Test
    @Tag("A-113")
    void itHoldsNoTagOnceItsAuthorSaidGoOrWhereTheGoCameLater() {
        done(step.progress(tagged(refusedLater().decided(go("dave", MOVED))).situation()), "carol said go on 9f8e7d6");
        done(
                step.progress(tagged(asked().decided(later("dave", MOVED)).decided(go("carol", Scene.MAIN)))
                        .situation()),
                "carol said go on 9f8e7d6");
        done(
                step.progress(tagged(asked().decided(go("carol", Scene.MAIN))
                                .saw(pushing(Scene.MAIN, 2))
                                .decided(later("dave", MOVED)))
                        .situation()),
                "carol said go on 9f8e7d6");
    }

    @Test
    @Tag("A-113")
    void aNoGoOnALaterHeadStandsWhereTheBranchIsSetBackToACommitThatHadItsGo() {
        Scene scene = refusedLater().branch("main", Scene.MAIN);
        String stands = "no-go by dave on 1122334: the market is not ready. It counts until dave says go or main moves;"
                + " /release abandon 0.6.6-preview ends the attempt";

        waiting(step.progress(scene.situation()), stands);
        waiting(step.progress(scene.decided(go("bob", Scene.MAIN)).situation()), stands);
        agreed(step.progress(scene.decided(go("dave", Scene.MAIN)).situation()), "carol, bob, dave said go on 9f8e7d6");
    }

    @Test
    @Tag("B-20")
    void aNoGoToAReviewOfALaterHeadHoldsSuchATagAsWell() {
        SignOff review = new SignOff(List.of("qa"), 1, false, SignOff.PRODUCTION, false);
        Scene scene = Scene.preview()
                .role("qa", "quinn", "dave")
                .steps(review, step, new PushTag())
                .decided(go("quinn", Scene.MAIN))
                .decided(new Decision.Go(Scene.by("carol"), "stage/2", Scene.MAIN, "", "", List.of()))
                .branch("main", MOVED)
                .knows(new Difference(Scene.MAIN, MOVED), List.of(new Change(Change.Kind.ADDED, "src/a.ts")))
                .knows(new Difference(MOVED, Scene.MAIN), List.of(new Change(Change.Kind.ADDED, "src/a.ts")))
                .decided(later("dave", MOVED));

        Says.stopped(review.progress(tagged(scene).situation()), AGAINST_IT);
    }
}
