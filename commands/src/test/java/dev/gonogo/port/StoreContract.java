package dev.gonogo.port;

import static dev.gonogo.port.StoredThings.ANN;
import static dev.gonogo.port.StoredThings.CUT;
import static dev.gonogo.port.StoredThings.REPOSITORY;
import static dev.gonogo.port.StoredThings.ROOM;
import static dev.gonogo.port.StoredThings.TEN;
import static dev.gonogo.port.StoredThings.closed;
import static dev.gonogo.port.StoredThings.cutAfter;
import static dev.gonogo.port.StoredThings.landmark;
import static dev.gonogo.port.StoredThings.look;
import static dev.gonogo.port.StoredThings.opening;
import static dev.gonogo.port.StoredThings.release;
import static dev.gonogo.port.StoredThings.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
public abstract class StoreContract {
    private static final ReleaseId FIRST = release("1.4.0", 1);
    private static final ReleaseId REPLACEMENT = release("1.4.1", 1);
    private static final Decision.Replace REPLACED = new Decision.Replace(ANN, REPLACEMENT.version());
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final int RIVALS = 4;

    /** The same empty store during one test. */
    protected abstract Store store();

    @Test
    void anOpenedReleaseHoldsItsCutAsRevisionOne() {
        assertThat(store().open(opening(FIRST), Occasion.NONE)).isEqualTo(OpeningResult.OPENED);

        assertThat(store().load(FIRST)).contains(new Release(FIRST, List.of(CUT), List.of()));
    }

    @Test
    @Tag("B-19")
    void theContentOfAnAttachmentIsKept() {
        byte[] content = {(byte) 0x89, 'P', 0, (byte) 0xff};
        Attachment shot = new Attachment("shot.png", "5eed");

        assertThat(store().contentOf(shot)).isEmpty();
        store().keep(shot, content);
        store().keep(shot, content);

        assertThat(store().contentOf(shot))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
        assertThat(store().contentOf(new Attachment("other.png", "07e5"))).isEmpty();
    }

    @Test
    void anAttemptIsOpenedOnce() {
        assertThat(store().open(opening(FIRST), Occasion.NONE)).isEqualTo(OpeningResult.OPENED);

        assertThat(store().open(opening(FIRST, cutAfter(TERM)), Occasion.NONE)).isEqualTo(OpeningResult.OPENED_BEFORE);
        assertThat(loaded(FIRST).decisions()).containsExactly(CUT);
    }

    @Test
    void whatIsOnRecordOfAnAttemptFromTheBeginningIsThereOnceItIsOpened() {
        List<Fact> facts = List.of(rules("then").ofTheReleaseBefore(), rules("now"));
        store().openReleases(REPOSITORY);

        assertThat(store().open(new Opening(FIRST, CUT, facts), delivery("slack:1")))
                .isEqualTo(OpeningResult.OPENED);

        Release opened = new Release(FIRST, List.of(CUT), facts);
        assertThat(store().load(FIRST)).contains(opened);
        assertThat(store().openReleases(REPOSITORY)).containsExactly(opened);
        assertThat(store().note(FIRST, rules("later"))).isEqualTo(FactResult.KNOWN_BEFORE);
    }

    @Test
    void whatIsNotOpenedLeavesNoFactBehind() {
        store().open(opening(FIRST), delivery("slack:1"));
        Opening again = new Opening(FIRST, CUT, List.of(rules("now")));
        Opening other = new Opening(release("1.5.0", 1), CUT, List.of(rules("now")));

        assertThat(store().open(again, Occasion.NONE)).isEqualTo(OpeningResult.OPENED_BEFORE);
        assertThat(store().open(other, delivery("slack:1"))).isEqualTo(OpeningResult.COUNTED_BEFORE);

        assertThat(loaded(FIRST).facts()).isEmpty();
        assertThat(store().load(other.id())).isEmpty();
        assertThat(store().facts(other.id().toString())).isEmpty();
    }

    private static Fact.Rules rules(String rules) {
        return Fact.Rules.ofCut(rules, Map.of("maintainer", Set.of("ann")), Map.of("cut", List.of("checks")), TEN);
    }

    @Test
    void ofSeveralWhoOpenTheSameAttemptInOneMomentOneWins() throws Exception {
        assertThat(together(() -> store().open(opening(FIRST), Occasion.NONE))).containsOnlyOnce(OpeningResult.OPENED);
        assertThat(loaded(FIRST).revision()).isEqualTo(1);
    }

    @Test
    void whatWasNeverOpenedIsNotThere() {
        assertThat(store().load(FIRST)).isEmpty();
        assertThat(store().lastSnapshot(FIRST)).isEmpty();
        assertThat(store().openReleases(REPOSITORY)).isEmpty();
        assertThat(store().decide(FIRST, 0, CUT, Occasion.NONE)).isEqualTo(DecisionResult.NOT_AT_THIS_REVISION);
        assertThat(store().note(FIRST, landmark("cut/1"))).isEqualTo(FactResult.NOT_AT_THIS_REVISION);
        assertThat(store().load(FIRST)).isEmpty();
    }

    @Test
    void aDecisionIsAppendedAtTheRevisionItWasMadeOn() {
        store().open(opening(FIRST), Occasion.NONE);
        Decision promote = new Decision.Promote(ANN, "main");
        Decision go = new Decision.Go(ANN, "go/1", "9f8e7d6", "", "", List.of("✔ \"green\""));

        assertThat(store().decide(FIRST, 1, promote, Occasion.NONE)).isEqualTo(DecisionResult.RECORDED);
        assertThat(store().decide(FIRST, 2, go, Occasion.NONE)).isEqualTo(DecisionResult.RECORDED);

        assertThat(loaded(FIRST).decisions()).containsExactly(CUT, promote, go);
    }

    @Test
    void aDecisionMadeOnAnyOtherRevisionIsNotWritten() {
        store().open(opening(FIRST), Occasion.NONE);
        Decision promote = new Decision.Promote(ANN, "main");
        store().decide(FIRST, 1, promote, Occasion.NONE);

        assertThat(store().decide(FIRST, 1, new Decision.Abandon(ANN, "late"), Occasion.NONE))
                .isEqualTo(DecisionResult.NOT_AT_THIS_REVISION);
        assertThat(store().decide(FIRST, 3, new Decision.Abandon(ANN, "early"), Occasion.NONE))
                .isEqualTo(DecisionResult.NOT_AT_THIS_REVISION);
        assertThat(loaded(FIRST).decisions()).containsExactly(CUT, promote);
    }

    @Test
    void ofSeveralDecisionsInOneMomentOneWins() throws Exception {
        store().open(opening(FIRST), Occasion.NONE);

        assertThat(together(() -> store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE)))
                .containsOnlyOnce(DecisionResult.RECORDED);
        assertThat(loaded(FIRST).revision()).isEqualTo(2);
    }

    @Test
    void aReleaseIsReplacedByAnAttemptThatIsThere() {
        store().open(opening(FIRST), Occasion.NONE);
        store().openReleases(REPOSITORY);
        Opening replacement = new Opening(REPLACEMENT, cutAfter(TERM), List.of(rules("now")));

        assertThat(store().replace(FIRST, 1, REPLACED, replacement, delivery("slack:1")))
                .isEqualTo(ReplacementResult.REPLACED);

        assertThat(loaded(FIRST).decisions()).containsExactly(CUT, REPLACED);
        assertThat(store().load(REPLACEMENT)).contains(replacement.release());
        assertThat(store().openReleases(REPOSITORY)).containsExactly(loaded(FIRST), replacement.release());
        assertThat(store().isCounted(delivery("slack:1"))).isTrue();
        assertThat(store().replace(FIRST, 2, REPLACED, opening(release("1.4.2", 1)), delivery("slack:1")))
                .isEqualTo(ReplacementResult.COUNTED_BEFORE);
        assertThat(loaded(FIRST).revision()).isEqualTo(2);
    }

    @Test
    void nothingReplacesAReleaseThatSomethingWasDecidedAbout() {
        store().open(opening(FIRST), Occasion.NONE);

        assertThat(store().replace(FIRST, 0, REPLACED, opening(REPLACEMENT), delivery("slack:1")))
                .isEqualTo(ReplacementResult.NOT_AT_THIS_REVISION);

        assertThat(loaded(FIRST).decisions()).containsExactly(CUT);
        assertThat(store().load(REPLACEMENT)).isEmpty();
        assertThat(store().isCounted(delivery("slack:1"))).isTrue();
    }

    @Test
    void norIsAReleaseReplacedByAnAttemptThatWasThereBefore() {
        store().open(opening(FIRST), Occasion.NONE);
        store().open(opening(REPLACEMENT), Occasion.NONE);
        Opening again = new Opening(REPLACEMENT, cutAfter(TERM), List.of(rules("now")));

        assertThat(store().replace(FIRST, 1, REPLACED, again, delivery("slack:1")))
                .isEqualTo(ReplacementResult.OPENED_BEFORE);

        assertThat(loaded(FIRST).decisions()).containsExactly(CUT);
        assertThat(store().load(REPLACEMENT)).contains(opening(REPLACEMENT).release());
        assertThat(store().isCounted(delivery("slack:1"))).isTrue();
        assertThat(store().decide(FIRST, 1, REPLACED, Occasion.NONE)).isEqualTo(DecisionResult.RECORDED);
    }

    @Test
    void aFactThatNamesARevisionIsWrittenOnlyWhileNothingWasDecidedSince() {
        store().open(opening(FIRST), Occasion.NONE);
        Fact first = new Fact.Intent("publish/1", 1, TEN);
        assertThat(store().note(FIRST, 1, first)).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note(FIRST, 1, first)).isEqualTo(FactResult.KNOWN_BEFORE);

        store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);
        Fact second = new Fact.Intent("publish/1", 2, TEN);
        assertThat(store().note(FIRST, 1, second)).isEqualTo(FactResult.NOT_AT_THIS_REVISION);
        assertThat(store().note(FIRST, 3, second)).isEqualTo(FactResult.NOT_AT_THIS_REVISION);
        assertThat(store().note(FIRST, 2, second)).isEqualTo(FactResult.WRITTEN);
        assertThat(loaded(FIRST).facts()).containsExactly(first, second);
    }

    @Test
    void factsKeepTheOrderTheyWereWrittenIn() {
        store().open(opening(FIRST), Occasion.NONE);
        List<Fact> facts = List.of(new Fact.Intent("z/1", 1, TEN), landmark("m/1"), new Fact.Intent("a/1", 1, TEN));

        facts.forEach(fact -> assertThat(store().note(FIRST, fact)).isEqualTo(FactResult.WRITTEN));

        assertThat(loaded(FIRST).facts()).isEqualTo(facts);
    }

    @Test
    void aFactIsWrittenOnceByItsKey() {
        store().open(opening(FIRST), Occasion.NONE);
        Fact first = new Fact.Intent("cut/1", 1, TEN);
        store().note(FIRST, first);

        assertThat(store().note(FIRST, new Fact.Intent("cut/1", 1, TEN.plusSeconds(9))))
                .isEqualTo(FactResult.KNOWN_BEFORE);
        assertThat(loaded(FIRST).facts()).containsExactly(first);
    }

    @Test
    void ofSeveralNotesOfOneFactInOneMomentOneWins() throws Exception {
        store().open(opening(FIRST), Occasion.NONE);

        assertThat(together(() -> store().note(FIRST, landmark("cut/1")))).containsOnlyOnce(FactResult.WRITTEN);
        assertThat(loaded(FIRST).facts()).hasSize(1);
    }

    @Test
    void openReleasesAreThoseOfTheRepositoryThatAreNotClosedOldestFirst() {
        ReleaseId later = release("1.3.0", 1);
        ReleaseId over = release("1.2.0", 1);
        ReleaseId elsewhere = new ReleaseId("acme/rocket-fuel", FIRST.version(), 1);
        store().open(opening(later, cutAfter(Duration.ofMinutes(5))), Occasion.NONE);
        store().open(opening(FIRST), Occasion.NONE);
        store().open(opening(over), Occasion.NONE);
        store().open(opening(elsewhere), Occasion.NONE);
        store().decide(later, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);
        store().note(later, landmark("cut/1"));
        store().openReleases(REPOSITORY);
        store().note(over, closed());

        assertThat(store().openReleases(REPOSITORY)).containsExactly(loaded(FIRST), loaded(later));
        assertThat(loaded(over).closed()).contains(closed());
    }

    @Test
    void whatWasJustWrittenIsSeenAmongTheOpenReleases() {
        store().open(opening(FIRST), Occasion.NONE);
        store().openReleases(REPOSITORY);

        store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), Occasion.NONE);
        assertThat(store().openReleases(REPOSITORY)).containsExactly(loaded(FIRST));
        store().note(FIRST, landmark("cut/1"));
        assertThat(store().openReleases(REPOSITORY)).containsExactly(loaded(FIRST));
        assertThat(loaded(FIRST).facts()).hasSize(1);
    }

    @Test
    @Tag("A-10")
    void everyAttemptIsKnownByWhatLastsOfItWhetherItIsClosedOrNot() {
        ReleaseId later = release("1.4.0", 2);
        Decision.Cut cutAgain = cutAfter(Duration.ofMinutes(5));
        store().open(opening(later, cutAgain), Occasion.NONE);
        store().open(opening(FIRST), Occasion.NONE);
        store().open(opening(new ReleaseId("acme/rocket-fuel", FIRST.version(), 1)), Occasion.NONE);
        store().note(FIRST, new Fact.Intent("cut/1", 1, TEN));
        store().note(FIRST, merged("promote/1", 7));
        store().note(FIRST, merged("archive/1", 12));
        store().note(FIRST, new Fact.Landmark("publish/1", TEN, Words.NONE, Map.of("tag", "7a9", "commit", "9f8e7d6")));
        store().note(FIRST, new Fact.Noticed(ROOM, "out", TEN));
        store().note(FIRST, closed());
        store().decide(
                        later,
                        1,
                        new Decision.OverrideRule(ANN, "not-frozen", List.of("2026-12-24"), "the customer waits"),
                        Occasion.NONE);
        store().decide(later, 2, new Decision.Go(ANN, "go/1", "9f8e7d6", "", "", List.of()), Occasion.NONE);

        assertThat(store().attempts(REPOSITORY))
                .containsExactly(
                        new Attempt(
                                FIRST.version(),
                                1,
                                TEN,
                                false,
                                Set.of(7, 12),
                                Optional.of(new Attempt.Tagged("9f8e7d6", TEN, "")),
                                Set.of(),
                                List.of()),
                        new Attempt(
                                FIRST.version(),
                                2,
                                cutAgain.by().at(),
                                true,
                                Set.of(),
                                Optional.empty(),
                                Set.of("9f8e7d6"),
                                List.of(new Attempt.Overridden(
                                        "not-frozen", "ann", "the customer waits", List.of("2026-12-24")))));
        assertThat(store().attempts("acme/none")).isEmpty();
    }

    private static Fact merged(String step, int number) {
        return new Fact.Landmark(
                step, TEN, Words.NONE, Map.of("pull-request", String.valueOf(number), "commit", "9f8e7d6"));
    }

    @Test
    void theLastAttemptAtAVersionIsCountedForThatVersionAlone() {
        store().open(opening(FIRST), Occasion.NONE);
        store().note(FIRST, closed());
        store().open(opening(release("1.4.0", 2)), Occasion.NONE);
        store().open(opening(release("1.4.0-preview", 7)), Occasion.NONE);

        assertThat(store().lastAttempt(REPOSITORY, "1.4.0")).isEqualTo(2);
        assertThat(store().lastAttempt(REPOSITORY, "1.4")).isZero();
        assertThat(store().lastAttempt("acme/rocket-fuel", "1.4.0")).isZero();
    }

    @Test
    void aLookTakesThePlaceOfTheOneBefore() {
        store().open(opening(FIRST), Occasion.NONE);
        store().remember(FIRST, look("cut"));
        store().remember(FIRST, look("go"));

        assertThat(store().lastSnapshot(FIRST)).contains(look("go"));
        assertThat(store().lastSnapshot(release("1.4.0", 2))).isEmpty();
    }

    @Test
    void theLastLooksAtOpenReleasesAreReadAtOnce() {
        ReleaseId over = release("1.2.0", 1);
        List.of(FIRST, over, release("1.5.0", 1)).forEach(id -> store().open(opening(id), Occasion.NONE));
        store().remember(FIRST, look("cut"));
        store().remember(over, look("publish"));
        store().note(over, closed());

        assertThat(store().lastSnapshots(REPOSITORY)).isEqualTo(Map.of(FIRST, look("cut")));

        store().remember(FIRST, look("go"));
        assertThat(store().lastSnapshots(REPOSITORY)).isEqualTo(Map.of(FIRST, look("go")));
    }

    @Test
    void aProcessTextTakesThePlaceOfTheOneBefore() {
        assertThat(store().processText(REPOSITORY)).isEmpty();

        store().remember(REPOSITORY, new ProcessTexts.ProcessText("a1b2c3d", "process: 1\n"));
        store().remember(REPOSITORY, new ProcessTexts.ProcessText("9f8e7d6", "process: 1\n# ✔\n"));

        assertThat(store().processText(REPOSITORY))
                .contains(new ProcessTexts.ProcessText("9f8e7d6", "process: 1\n# ✔\n"));
    }

    @Test
    void aRoomFollowsARepositoryOnceUntilItEnds() {
        Following first = new Following(REPOSITORY, new Room("slack", "C1"), "ann", TEN);
        Following second = new Following(REPOSITORY, new Room("discord", "2"), "bob", TEN.plusSeconds(1));
        assertThat(store().follow(first, Occasion.NONE)).isEqualTo(Following.Start.STARTED);
        assertThat(store().follow(second, Occasion.NONE)).isEqualTo(Following.Start.STARTED);

        assertThat(store().follow(new Following(REPOSITORY, first.room(), "carol", TEN.plusSeconds(2)), Occasion.NONE))
                .isEqualTo(Following.Start.FOLLOWED_BEFORE);
        assertThat(store().followings()).containsExactly(first, second);

        assertThat(store().unfollow(REPOSITORY, first.room(), Occasion.NONE)).isEqualTo(Following.End.ENDED);
        assertThat(store().unfollow(REPOSITORY, first.room(), Occasion.NONE)).isEqualTo(Following.End.DID_NOT_FOLLOW);
        assertThat(store().unfollow("somebody/else", second.room(), Occasion.NONE))
                .isEqualTo(Following.End.DID_NOT_FOLLOW);
        assertThat(store().followings()).containsExactly(second);
    }

    @Test
    void aDecisionAndItsOccasionAreWrittenTogether() {
        assertThat(store().open(opening(FIRST), delivery("slack:1"))).isEqualTo(OpeningResult.OPENED);
        assertThat(store().isCounted(delivery("slack:1"))).isTrue();
        assertThat(store().open(opening(release("1.5.0", 1)), delivery("slack:1")))
                .isEqualTo(OpeningResult.COUNTED_BEFORE);
        assertThat(store().load(release("1.5.0", 1))).isEmpty();

        Decision promote = new Decision.Promote(ANN, "main");
        assertThat(store().decide(FIRST, 1, promote, delivery("slack:2"))).isEqualTo(DecisionResult.RECORDED);
        assertThat(store().decide(FIRST, 2, new Decision.Abandon(ANN, "late"), delivery("slack:2")))
                .isEqualTo(DecisionResult.COUNTED_BEFORE);
        assertThat(loaded(FIRST).decisions()).containsExactly(CUT, promote);

        Following following = new Following(REPOSITORY, ROOM, "ann", TEN);
        assertThat(store().follow(following, delivery("slack:3"))).isEqualTo(Following.Start.STARTED);
        assertThat(store().unfollow(REPOSITORY, ROOM, delivery("slack:3"))).isEqualTo(Following.End.COUNTED_BEFORE);
        assertThat(store().unfollow(REPOSITORY, ROOM, delivery("slack:4"))).isEqualTo(Following.End.ENDED);
        assertThat(store().follow(following, delivery("slack:4"))).isEqualTo(Following.Start.COUNTED_BEFORE);
        assertThat(store().followings()).isEmpty();
    }

    @Test
    void aDialogIsUsedUpByWhatIsRecordedOfIt() {
        store().issue(ticket("k3y", TEN.plusSeconds(900)));
        store().open(opening(FIRST), Occasion.NONE);
        Occasion submitted = new Occasion.Submission("k3y");

        assertThat(store().isCounted(submitted)).isFalse();
        assertThat(store().decide(FIRST, 1, new Decision.Promote(ANN, "main"), submitted))
                .isEqualTo(DecisionResult.RECORDED);
        assertThat(store().isCounted(submitted)).isTrue();
        assertThat(store().decide(FIRST, 2, new Decision.Abandon(ANN, "late"), submitted))
                .isEqualTo(DecisionResult.COUNTED_BEFORE);
        assertThat(store().decide(FIRST, 2, new Decision.Abandon(ANN, "late"), new Occasion.Submission("guess")))
                .isEqualTo(DecisionResult.COUNTED_BEFORE);
        assertThat(loaded(FIRST).revision()).isEqualTo(2);
    }

    @Test
    void whatCameTooLateIsCountedAllTheSameSoThatItsRepeatIsNotTakenForANewWord() {
        store().open(opening(FIRST), Occasion.NONE);

        assertThat(store().decide(FIRST, 7, new Decision.Promote(ANN, "main"), delivery("slack:1")))
                .isEqualTo(DecisionResult.NOT_AT_THIS_REVISION);
        assertThat(store().open(opening(FIRST), delivery("slack:2"))).isEqualTo(OpeningResult.OPENED_BEFORE);

        assertThat(store().isCounted(delivery("slack:1"))).isTrue();
        assertThat(store().isCounted(delivery("slack:2"))).isTrue();
    }

    @Test
    void ofOneDeliveryThatComesSeveralTimesInOneMomentOneIsRecorded() throws Exception {
        AtomicInteger attempt = new AtomicInteger();

        assertThat(together(
                        () -> store().open(opening(release("1.4.0", attempt.incrementAndGet())), delivery("slack:1"))))
                .containsOnlyOnce(OpeningResult.OPENED);
        assertThat(store().openReleases(REPOSITORY)).hasSize(1);
    }

    @Test
    void whatCannotComeTwiceIsNeverCounted() {
        assertThat(store().count(Occasion.NONE)).isEqualTo(OccasionResult.FIRST_TIME);
        assertThat(store().count(Occasion.NONE)).isEqualTo(OccasionResult.FIRST_TIME);
        assertThat(store().isCounted(Occasion.NONE)).isFalse();
    }

    private static Occasion delivery(String id) {
        return new Occasion.Delivery(id, TEN);
    }

    @Test
    void aDeliveryIsTheFirstOnlyOnce() throws Exception {
        assertThat(together(() -> store().count(new Occasion.Delivery("slack:1", TEN))))
                .containsOnlyOnce(OccasionResult.FIRST_TIME);
        assertThat(store().count(new Occasion.Delivery("slack:2", TEN))).isEqualTo(OccasionResult.FIRST_TIME);
        assertThat(store().count(new Occasion.Delivery("slack:1", TEN.plus(Duration.ofHours(23)))))
                .isEqualTo(OccasionResult.COUNTED_BEFORE);
    }

    @Test
    void aTicketIsUsedOnceAndStaysReadable() throws Exception {
        PendingDialog ticket = ticket("k3y", TEN.plusSeconds(900));
        store().issue(ticket);

        assertThat(store().pendingDialog("k3y")).contains(ticket);
        assertThat(together(() -> store().count(new Occasion.Submission("k3y"))))
                .containsOnlyOnce(OccasionResult.FIRST_TIME);
        assertThat(store().count(new Occasion.Submission("k3y"))).isEqualTo(OccasionResult.COUNTED_BEFORE);
        assertThat(store().pendingDialog("k3y")).contains(ticket);
    }

    @Test
    void aTicketNobodyIssuedCannotBeUsed() {
        assertThat(store().count(new Occasion.Submission("guess"))).isEqualTo(OccasionResult.COUNTED_BEFORE);
        assertThat(store().pendingDialog("guess")).isEmpty();
    }

    @Test
    void aTicketIsKeptWhileOthersAreIssued() {
        store().issue(ticket("short", TEN.plusSeconds(1)));
        store().issue(ticket("long", TEN.plusSeconds(900)));

        assertThat(store().pendingDialog("short")).isPresent();
    }

    @Test
    void aLeaseIsHeldByOneAtATime() {
        Lease ann = leased("ann", TEN);

        assertThat(store().lease(FIRST, "bob", TEN.plusSeconds(29), TERM)).isEmpty();
        assertThat(store().lease(release("1.5.0", 1), "bob", TEN, TERM)).isPresent();
        assertThat(store().holds(ann, TEN.plusSeconds(29))).isTrue();
        assertThat(store().holds(ann, TEN.plusSeconds(30))).isFalse();
    }

    @Test
    void ofSeveralWhoWantALeaseInOneMomentOneGetsIt() throws Exception {
        AtomicInteger rival = new AtomicInteger();
        List<Boolean> got = together(() -> store().lease(FIRST, "rival " + rival.incrementAndGet(), TEN, TERM)
                .isPresent());

        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    void aHolderRenewsUnderTheSameEpoch() {
        Lease first = leased("ann", TEN);
        Lease renewed = leased("ann", TEN.plusSeconds(20));

        assertThat(renewed).isEqualTo(first);
        assertThat(store().holds(first, TEN.plusSeconds(49))).isTrue();
    }

    @Test
    void aHolderThatSleptHoldsNothingAfterAnotherTookOver() {
        Lease slept = leased("ann", TEN);
        Lease present = leased("bob", TEN.plusSeconds(30));

        assertThat(present.epoch()).isEqualTo(slept.epoch() + 1);
        assertThat(store().holds(slept, TEN.plusSeconds(1))).isFalse();
        assertThat(store().holds(present, TEN.plusSeconds(31))).isTrue();

        Lease again = leased("ann", TEN.plusSeconds(60));
        assertThat(again.epoch()).isEqualTo(present.epoch() + 1);
        assertThat(store().holds(slept, TEN.plusSeconds(61))).isFalse();
    }

    @Test
    void aLeaseGivenBackIsFreeAtOnceAndEndsItsEpoch() {
        Lease first = leased("ann", TEN);
        store().giveBack(first);

        assertThat(store().holds(first, TEN)).isFalse();
        Lease again = leased("ann", TEN);
        assertThat(again.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(store().holds(first, TEN)).isFalse();
    }

    @Test
    void whoLostALeaseCannotGiveItBackForAnother() {
        Lease slept = leased("ann", TEN);
        Lease present = leased("bob", TEN.plusSeconds(30));

        store().giveBack(slept);

        assertThat(store().holds(present, TEN.plusSeconds(31))).isTrue();
    }

    @Test
    void rememberedFactsOfOtherSubjectsStayApartAndInOrder() {
        Fact first = landmark("one");
        Fact second = landmark("two");

        assertThat(store().note("train acme/rocket@2026-12-01", first)).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note("train acme/rocket@2026-12-01", second)).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note("train acme/rocket@2026-12-01", first)).isEqualTo(FactResult.KNOWN_BEFORE);
        assertThat(store().note("train acme/rocket@2026-12-15", second)).isEqualTo(FactResult.WRITTEN);

        assertThat(store().facts("train acme/rocket@2026-12-01")).containsExactly(first, second);
        assertThat(store().facts("train acme/rocket@2026-12-15")).containsExactly(second);
        assertThat(store().facts("train acme/rocket@2026-12-29")).isEmpty();
    }

    @Test
    void aFactAboutAHotfixIsWrittenOnceByItsKeyAndInOrder() {
        Fact first = new Fact.Posting(ROOM, "z", TEN);
        Fact second = new Fact.BoardMessage(ROOM, 1, TEN, "17.1");

        assertThat(store().note("acme/rocket#2440", first)).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note("acme/rocket#2440", second)).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note("acme/rocket#2440", new Fact.Posting(ROOM, "z", TEN.plusSeconds(1))))
                .isEqualTo(FactResult.KNOWN_BEFORE);
        assertThat(store().note("acme/other#2440", first)).isEqualTo(FactResult.WRITTEN);

        assertThat(store().factsOfPullRequests(REPOSITORY)).isEqualTo(Map.of(2440, List.of(first, second)));
    }

    @Test
    void aRepositorysHotfixesAreToldFromAllThatHasALikeName() {
        Fact fact = landmark("one");
        store().open(opening(FIRST), Occasion.NONE);
        store().note(FIRST, fact);
        List.of("acme/rocket#7", "acme/rocket#70", "acme/rocket-fuel#8", "acme/rocke#9", "train acme/rocket@2026-12-01")
                .forEach(subject -> store().note(subject, fact));

        assertThat(store().factsOfPullRequests(REPOSITORY)).isEqualTo(Map.of(7, List.of(fact), 70, List.of(fact)));
        assertThat(store().factsOfPullRequests("acme")).isEmpty();
    }

    @Test
    void aReleaseIsASubjectByTheNameThatItsIdIsWrittenAs() {
        store().open(opening(FIRST), Occasion.NONE);

        assertThat(store().note(FIRST.toString(), landmark("cut/1"))).isEqualTo(FactResult.WRITTEN);
        assertThat(store().note(FIRST, landmark("cut/1"))).isEqualTo(FactResult.KNOWN_BEFORE);
        assertThat(loaded(FIRST).facts()).containsExactly(landmark("cut/1"));
        assertThat(store().facts(FIRST.toString())).containsExactly(landmark("cut/1"));

        assertThat(store().note(FIRST.toString(), closed())).isEqualTo(FactResult.WRITTEN);
        assertThat(store().openReleases(REPOSITORY)).isEmpty();
    }

    private Release loaded(ReleaseId id) {
        return store().load(id).orElseThrow();
    }

    private Lease leased(String holder, Instant now) {
        return store().lease(FIRST, holder, now, TERM).orElseThrow();
    }

    private static <T> List<T> together(Callable<T> act) throws Exception {
        List<T> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
            List<Callable<T>> acts =
                    IntStream.range(0, RIVALS).mapToObj(rival -> act).toList();
            for (Future<T> outcome : threads.invokeAll(acts)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
