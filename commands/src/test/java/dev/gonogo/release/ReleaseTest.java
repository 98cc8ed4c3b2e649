package dev.gonogo.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking up decisions and facts. */
class ReleaseTest {
    private static final ReleaseId ID = new ReleaseId("o/r", Version.of("1.4.0"), 2);
    private static final Instant CUT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = CUT.plusSeconds(600);
    private static final Room HERE = new Room("slack", "C1");
    private static final Room THERE = new Room("discord", "C1");

    private static Release with(Fact... facts) {
        return new Release(ID, List.of(), List.of(facts));
    }

    private static Fact.Landmark landmark(String step, Instant at) {
        return new Fact.Landmark(step, at, Words.say("done"), Map.of());
    }

    private static By ann(Instant at) {
        return new By("ann", HERE, at);
    }

    @Test
    void aReleaseThatNobodyCutIsOnlyImagined() {
        Release imagined = Release.imagined(ID);

        assertThat(imagined).isEqualTo(new Release(ID, List.of(), List.of()));
        assertThat(imagined.version()).isEqualTo(Version.of("1.4.0"));
        assertThat(imagined.began()).isEmpty();
        assertThat(imagined.lastProgress()).isEqualTo(Instant.EPOCH);
        assertThat(imagined.closed()).isEmpty();
    }

    @Test
    void theRevisionCountsDecisions() {
        Release release = new Release(
                ID,
                List.of(new Decision.Cut(ann(CUT)), new Decision.Promote(ann(LATER), "main")),
                List.of(landmark("cut/1", CUT)));

        assertThat(release.revision()).isEqualTo(2);
    }

    @Test
    void theLastDecisionOfAKindCounts() {
        Decision.Go first = new Decision.Go(ann(CUT), "go/1", "beef", "", "", List.of());
        Decision.Go second = new Decision.Go(ann(LATER), "go/1", "cafe", "", "", List.of());
        Release release = new Release(ID, List.of(first, second, new Decision.Abandon(ann(LATER), "")), List.of());

        assertThat(release.last(Decision.Go.class)).contains(second);
        assertThat(release.decided(Decision.Go.class)).containsExactly(first, second);
        assertThat(release.last(Decision.Promote.class)).isEmpty();
    }

    @Test
    void progressIsTheLatestLandmarkAndElseTheCut() {
        List<Decision> cut = List.of(new Decision.Cut(ann(CUT)));

        assertThat(new Release(ID, cut, List.of()).lastProgress()).isEqualTo(CUT);
        assertThat(new Release(
                                ID,
                                cut,
                                List.of(
                                        landmark("publish/1", LATER),
                                        landmark("cut/1", CUT),
                                        new Fact.Intent("verify/1", 1, LATER.plusSeconds(60))))
                        .lastProgress())
                .isEqualTo(LATER);
    }

    @Test
    void aLandmarkIsFoundByItsWholeStep() {
        Release release = with(landmark("cut/1", CUT), landmark("cut/10", CUT));

        assertThat(release.landmark("cut/1")).contains(landmark("cut/1", CUT));
        assertThat(release.landmark("cut/2")).isEmpty();
    }

    @Test
    void theLastIntentOfAStepIsTheOneUnderWay() {
        Fact.Intent first = new Fact.Intent("cut/1", 1, CUT);
        Fact.Intent second = new Fact.Intent("cut/1", 2, LATER);
        Fact.Intent other = new Fact.Intent("stage/1", 1, LATER);

        assertThat(with(first, second, other).lastIntent("cut/1")).contains(second);
        assertThat(with(first).lastIntent("stage/1")).isEmpty();
    }

    @Test
    void aRunBelongsToTheStepAndTurnThatStartedIt() {
        Fact.Intent intent = new Fact.Intent("cut/1", 2, CUT);
        Fact.Dispatched ours = new Fact.Dispatched("cut/1", 2, CUT, 7);
        Fact.Dispatched earlier = new Fact.Dispatched("cut/1", 1, LATER, 8);
        Fact.Dispatched elsewhere = new Fact.Dispatched("stage/1", 2, LATER, 9);

        assertThat(with(ours, earlier, elsewhere).dispatched(intent)).contains(ours);
        assertThat(with(earlier, elsewhere).dispatched(intent)).isEmpty();
    }

    @Test
    void aRefusalBelongsToTheStepAndTurnThatWereRefused() {
        Fact.Intent intent = new Fact.Intent("cut/1", 2, CUT);
        Fact.Rejected ours = new Fact.Rejected("cut/1", 2, CUT, "no");
        Fact.Rejected earlier = new Fact.Rejected("cut/1", 1, LATER, "not yet");
        Fact.Rejected elsewhere = new Fact.Rejected("stage/1", 2, LATER, "no");

        assertThat(with(ours, earlier, elsewhere).rejected(intent)).contains(ours);
        assertThat(with(earlier, elsewhere).rejected(intent)).isEmpty();
    }

    @Test
    @Tag("B-32")
    void whatAWatchSawLastBelongsToItsStep() {
        Fact.Watched fell = new Fact.Watched("soak/1", 1, CUT, Words.say("it fell"));
        Fact.Watched again = new Fact.Watched("soak/1", 2, LATER, Words.NONE);
        Fact.Watched elsewhere = new Fact.Watched("soak/2", 1, LATER, Words.say("it fell"));

        assertThat(with(fell, again, elsewhere).lastWatched("soak/1")).contains(again);
        assertThat(with(elsewhere).lastWatched("soak/1")).isEmpty();
        assertThat(fell.fell()).isTrue();
        assertThat(again.fell()).isFalse();
    }

    @Test
    @Tag("B-32")
    void whatAWatchCouldNotTellBelongsToItsStep() {
        Fact.Unwatched away = new Fact.Unwatched("soak/1", 1, CUT, Words.say("Argo CD did not answer"));
        Fact.Unwatched back = new Fact.Unwatched("soak/1", 2, LATER, Words.NONE);
        Fact.Unwatched elsewhere = new Fact.Unwatched("soak/2", 1, LATER, Words.say("Argo CD did not answer"));

        assertThat(with(away, back, elsewhere).unwatched("soak/1")).containsExactly(away, back);
        assertThat(away.ended()).isFalse();
        assertThat(back.ended()).isTrue();
    }

    @Test
    void whatWasPostedOrSaidInOneRoomWasNotInAnother() {
        Release release = with(new Fact.Posting(HERE, "board", CUT), new Fact.Noticed(HERE, "published", CUT));

        assertThat(release.posting(HERE, "board")).isTrue();
        assertThat(release.posting(THERE, "board")).isFalse();
        assertThat(release.posting(HERE, "published")).isFalse();
        assertThat(release.noticed(HERE, "published")).isTrue();
        assertThat(release.noticed(THERE, "published")).isFalse();
        assertThat(release.noticed(HERE, "board")).isFalse();
    }

    @Test
    void theLatestMessageOfARoomIsItsBoard() {
        Fact.BoardMessage lost = new Fact.BoardMessage(HERE, 1, CUT, "m1");
        Fact.BoardMessage present = new Fact.BoardMessage(HERE, 2, LATER, "m2");
        Fact.BoardMessage elsewhere = new Fact.BoardMessage(THERE, 1, LATER, "m3");

        assertThat(with(lost, present, elsewhere).boardIn(HERE)).contains(present);
        assertThat(with(elsewhere).boardIn(HERE)).isEmpty();
    }

    @Test
    void aClosedAttemptSaysHowItEnded() {
        Fact.Closed end = new Fact.Closed(Fact.Outcome.ABANDONED, LATER);

        assertThat(with(landmark("cut/1", CUT), end).closed()).contains(end);
    }

    @Test
    void everyFactHasAKeyOfItsOwn() {
        List<Fact> facts = List.of(
                landmark("cut/1", CUT),
                landmark("cut/2", CUT),
                new Fact.Intent("cut/1", 1, CUT),
                new Fact.Intent("cut/1", 2, CUT),
                new Fact.Dispatched("cut/1", 1, CUT, 7),
                new Fact.Rejected("cut/1", 1, CUT, "no"),
                new Fact.Watched("soak/1", 1, CUT, Words.say("it fell")),
                new Fact.Watched("soak/1", 2, CUT, Words.NONE),
                new Fact.Unwatched("soak/1", 1, CUT, Words.say("Argo CD did not answer")),
                new Fact.Unwatched("soak/1", 2, CUT, Words.NONE),
                new Fact.Posting(HERE, "board", CUT),
                new Fact.Posting(THERE, "board", CUT),
                new Fact.BoardMessage(HERE, 1, CUT, "m1"),
                new Fact.Noticed(HERE, "board", CUT),
                new Fact.Closed(Fact.Outcome.PUBLISHED, CUT));

        assertThat(facts)
                .extracting(Fact::key)
                .containsExactly(
                        "landmark/cut/1",
                        "landmark/cut/2",
                        "intent/cut/1/1",
                        "intent/cut/1/2",
                        "dispatched/cut/1/1",
                        "rejected/cut/1/1",
                        "watched/soak/1/1",
                        "watched/soak/1/2",
                        "unwatched/soak/1/1",
                        "unwatched/soak/1/2",
                        "posting/slack:C1/board",
                        "posting/discord:C1/board",
                        "board/slack:C1/1",
                        "noticed/slack:C1/board",
                        "closed");
    }

    @Test
    void whatIsSeenOfOneCommitMayBeSeenAgainByAnotherRunOrBeGoneOnWithout() {
        assertThat(Stream.of(
                                Map.of("run", "7"),
                                Map.of("run", "8"),
                                Map.of("without", "run-workflow"),
                                Map.<String, String>of())
                        .map(values -> new Fact.Landmark("validation/1", CUT, Words.NONE, values, "9f8e7d6").key()))
                .containsExactly(
                        "landmark/validation/1@9f8e7d6/run-7",
                        "landmark/validation/1@9f8e7d6/run-8",
                        "landmark/validation/1@9f8e7d6/without",
                        "landmark/validation/1@9f8e7d6");
    }

    @Test
    @Tag("A-23")
    void aRecoveryBeginsWithItsReason() {
        Decision.Recover recover = new Decision.Recover(ann(CUT), Version.of("1.4.0-rc"), 7, "the tarball is empty");
        Release recovery = new Release(ID, List.of(recover, new Decision.Promote(ann(LATER), "main")), List.of());

        assertThat(recovery.recovery()).contains(recover);
        assertThat(recovery.beginning()).contains(recover);
        assertThat(recovery.began()).contains(CUT);
    }

    @Test
    void aCutBeginsARelease() {
        Decision.Cut cut = new Decision.Cut(ann(CUT));
        Release release = new Release(ID, List.of(cut, new Decision.Promote(ann(LATER), "main")), List.of());

        assertThat(release.beginning()).contains(cut);
        assertThat(release.began()).contains(CUT);
        assertThat(release.recovery()).isEmpty();
        assertThat(Release.imagined(ID).beginning()).isEmpty();
    }

    @Test
    void theNeedsOfAStepHeldWhereItsOwnStageSawThem() {
        Fact.NeedsHeld ours = new Fact.NeedsHeld("go/1", CUT, List.of("all is well"), "beef");
        Fact.NeedsHeld elsewhere = new Fact.NeedsHeld("publish/1", LATER, List.of("all is well"), "cafe");

        assertThat(with(ours, elsewhere).needsHeld("go/1")).contains(ours);
        assertThat(with(elsewhere).needsHeld("go/1")).isEmpty();
    }

    @Test
    void theLastPushOfAStepIsItsOwn() {
        Fact.Pushing first = new Fact.Pushing("publish/1", 1, CUT, "beef", 2);
        Fact.Pushing second = new Fact.Pushing("publish/1", 2, LATER, "beef", 3);
        Fact.Pushing elsewhere = new Fact.Pushing("publish/2", 1, LATER, "beef", 3);

        assertThat(with(first, second, elsewhere).lastPush("publish/1")).contains(second);
        assertThat(with(elsewhere).lastPush("publish/1")).isEmpty();
    }

    @Test
    @Tag("A-72")
    void aPushCountsUnlessItWasRefusedItself() {
        Fact.Pushing push = new Fact.Pushing("publish/1", 2, LATER, "beef", 2);
        Fact.Rejected earlier = new Fact.Rejected("publish/1", 1, CUT, "the remote is away");
        Fact.Rejected elsewhere = new Fact.Rejected("cut/1", 2, CUT, "the workflow is disabled");
        Fact.Rejected refused = new Fact.Rejected("publish/1", 2, LATER, "a rule forbids it");

        assertThat(with(push, earlier, elsewhere).pushOf("beef")).contains(push);
        assertThat(with(push, earlier, elsewhere).pushOf("cafe")).isEmpty();
        assertThat(with(push, refused).pushOf("beef")).isEmpty();
    }

    @Test
    void howTheRulesOfTheCutCameToBeIsKept() {
        Fact.RulesHistory history = new Fact.RulesHistory(Words.say("ann changed them with beef."), CUT);

        assertThat(with(landmark("cut/1", CUT), history).rulesHistory()).contains(history);
        assertThat(with(landmark("cut/1", CUT)).rulesHistory()).isEmpty();
    }

    @Test
    void theRulesOfTheReleaseBeforeAreNotItsOwn() {
        Fact.Rules cut = Fact.Rules.ofCut("now", Map.of(), Map.of(), CUT);
        Fact.Rules before = Fact.Rules.ofCut("then", Map.of(), Map.of(), CUT).ofTheReleaseBefore();

        assertThat(with(before).rules()).isEmpty();
        assertThat(with(before, cut).rules()).contains(cut);
    }

    private static Decision go(String login, Instant at, String commit) {
        return new Decision.Go(new By(login, HERE, at), "go/1", commit, "", "", List.of());
    }

    private static Fact.Landmark landmark(String step, Map<String, String> values) {
        return new Fact.Landmark(step, LATER, Words.say("done"), values);
    }

    @Test
    @Tag("A-113")
    void theTagIsWhereItWasSeenFirstAfterTheLastGoOnThatCommit() {
        List<Decision> decisions = List.of(
                new Decision.Cut(ann(CUT)),
                go("bob", CUT, "beef"),
                go("carol", LATER, "beef"),
                go("dave", LATER, "cafe"),
                go("erin", LATER.plusSeconds(1), "beef"));
        Release release = new Release(
                ID,
                decisions,
                List.of(
                        landmark("stage/1", Map.of("commit", "cafe")),
                        landmark("stage/2", Map.of("tag", "7a9")),
                        landmark("publish/1", Map.of("tag", "7a9", "commit", "beef")),
                        landmark("publish/2", Map.of("tag", "7a9", "commit", "5e1"))));

        assertThat(release.tagged()).contains(new Attempt.Tagged("beef", LATER, "carol"));
        assertThat(release.attempt().tagged()).isEqualTo(release.tagged());
    }

    @Test
    void aTagThatNobodySaidGoOnIsTaggedAllTheSame() {
        Fact.Landmark pushed = landmark("publish/1", Map.of("tag", "7a9", "commit", "beef"));

        assertThat(with(pushed).tagged()).contains(new Attempt.Tagged("beef", LATER, ""));
        assertThat(with(landmark("cut/1", CUT)).tagged()).isEmpty();
    }

    @Test
    void othersAreToldWhatItWentOnWithout() {
        Release release = new Release(
                ID,
                List.of(
                        new Decision.Cut(ann(CUT)),
                        go("bob", LATER, "beef"),
                        new Decision.OverrideRule(
                                ann(LATER), "version-step", List.of("1.2.0 1.4.0"), "1.3 was skipped")),
                List.of(
                        landmark("stage/1", Map.of("pull-request", "7")),
                        landmark("baseline", Map.of("baseline", "1.2.0", "stood-at", "5e1"))));

        assertThat(release.attempt())
                .isEqualTo(new Attempt(
                        Version.of("1.4.0"),
                        2,
                        CUT,
                        true,
                        Set.of(7),
                        Optional.empty(),
                        Set.of("beef"),
                        List.of(new Attempt.Overridden(
                                "version-step", "ann", "1.3 was skipped", List.of("1.2.0 1.4.0"))),
                        Optional.of(new Attempt.Baseline(Version.of("1.2.0"), "5e1", LATER))));
    }
}
