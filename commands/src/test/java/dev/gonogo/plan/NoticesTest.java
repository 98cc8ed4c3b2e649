package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Fact.Outcome;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.OpenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notices in the thread: which, to whom, and which are left out. */
class NoticesTest {
    private static final Finding BROKEN = Finding.notHeld("checks-green", "The tests are red.");
    private static final Finding PENDING = Finding.pending("checks-green", "The tests still run.");
    private static final Finding UNREVIEWED = Finding.pending("reviewed", "It needs an approval.");
    private static final Finding HELD = Finding.held("tag-absent", "There is no such tag.");

    private static final String HERE = "0.6.6-preview (OneStepAt4time/aegis) ";

    private static final Instant LONG = EndOfRelease.CUT.plus(Duration.ofMinutes(30));

    private final EndOfRelease course = new EndOfRelease();

    private Optional<Notice> notice(Standing standing, Finding... findings) {
        return notice(standing, EndOfRelease.NOW, findings);
    }

    private Optional<Notice> notice(Standing standing, Instant now, Finding... findings) {
        StageSnapshot stage = StageSnapshot.of("promote", Mark.YOUR_TURN, Words.say("look at #7"), List.of(findings));
        return Notices.of(course.release(), new Plan(standing, List.of(stage), List.of()), now).stream()
                .findFirst();
    }

    private static Notice only(Optional<Notice> notice, String words) {
        assertThat(notice.map(one -> one.words().plain())).contains(words);
        return notice.orElseThrow();
    }

    @Test
    void whatGoesOnByItselfIsNotSaid() {
        assertThat(notice(new Standing.Acting(new Act.ClosePullRequest(1)))).isEmpty();
        assertThat(notice(new Standing.Working(), LONG)).isEmpty();
        assertThat(notice(new Standing.Unsure("silence"))).isEmpty();
    }

    @Test
    @Tag("A-91")
    void aCleanUpThatCannotBeToldHidesNotThatItIsOut() {
        Finding left = Finding.noted("published", "Everything else of 0.6.6-preview is done.");

        only(notice(new Standing.Unsure("GitHub did not answer in time"), left), "0.6.6-preview is out.");
    }

    @Test
    void whatRunsByItselfForLongIsSaidOnce() {
        Notice notice = only(
                notice(new Standing.Working(), LONG.plusMillis(1)),
                HERE
                        + "promote: look at #7. The last step was done 2026-11-20 10:00 UTC, so check whether this"
                        + " is stuck.");

        assertThat(notice.mention()).containsExactly("ann");
        assertThat(notice(new Standing.Working(), LONG.plusSeconds(60)).map(Notice::topics))
                .contains(notice.topics());
    }

    @Test
    void whatBeganOrWasDecidedALittleWhileAgoMayStillRun() {
        Instant later = LONG.plusSeconds(60);
        Instant ago = later.minusSeconds(90);

        course.decided(new Decision.Rerun(EndOfRelease.by("bob", ago), 7, 1));
        assertThat(notice(new Standing.Working(), later)).isEmpty();
        only(
                notice(new Standing.Working(), ago.plus(Duration.ofMinutes(30)).plusMillis(1)),
                HERE
                        + "promote: look at #7. The last step was done 2026-11-20 10:00 UTC, so check whether this"
                        + " is stuck.");

        course.saw(new Fact.Intent("promote/1", 1, ago.plusSeconds(60)));
        assertThat(notice(new Standing.Working(), ago.plus(Duration.ofMinutes(31))))
                .isEmpty();
    }

    @Test
    void whatCannotBeToldForAWhileIsSaidOncePerReason() {
        Plan unsure = Plan.unsure("GitHub does not take our token (401).");

        assertThat(trouble(unsure, Duration.ofMinutes(15).minusMillis(1))).isEmpty();
        Notice notice = only(
                trouble(unsure, Duration.ofMinutes(15)),
                HERE
                        + "process: its state has been unclear for more than 15 minutes: GitHub does"
                        + " not take our token (401). Nothing is done or asked until it is known again; then the release continues by"
                        + " itself.");
        assertThat(notice.mention()).containsExactly("ann");
        assertThat(trouble(unsure, Duration.ofHours(3)).map(Notice::topics)).contains(notice.topics());
        assertThat(trouble(Plan.unsure("silence"), Duration.ofHours(3)).map(Notice::topics))
                .isPresent()
                .isNotEqualTo(Optional.of(notice.topics()));
        assertThat(trouble(new Plan(new Standing.Working(), List.of(), List.of()), Duration.ofHours(3)))
                .isEmpty();
    }

    private Optional<Notice> trouble(Plan plan, Duration lasted) {
        return Notices.trouble(course.release(), plan, lasted);
    }

    @Test
    @Tag("B-32")
    void aSoakRemindsWhoCutEachTimeOnce() {
        assertThat(notice(new Standing.Soaking(0, Duration.ofHours(1)))).isEmpty();
        assertThat(only(notice(new Standing.Soaking(2, Duration.ofHours(1))), HERE + "promote: look at #7.")
                        .topics())
                .containsExactly("soak/promote/2");
        assertThat(notice(new Standing.Soaking(2, Duration.ofHours(1)))
                        .orElseThrow()
                        .mention())
                .containsExactly("ann");
    }

    @Test
    @Tag("B-21")
    void whoMayTickIsTold() {
        Ask ask = new Ask.Tick("review/2", Set.of("dora", "dan"), Map.of("user-manual", "User manual"), "");

        Notice notice = only(notice(new Standing.Waiting(ask)), HERE + "promote: look at #7.");

        assertThat(notice.topics()).containsExactly("tick/review/2");
        assertThat(notice.mention()).containsExactly("dan", "dora");
    }

    @Test
    @Tag("B-39")
    void anAnnouncementIsSaidBesideWhereItStands() {
        Fact.Landmark earlier = announcement("production/3", "v1 is in production", "sam sue");
        Fact.Landmark fresh = announcement("close/1", "v1 is closed", "");
        Plan plan = new Plan(new Standing.Working(), List.of(), List.of(fresh));

        List<Notice> notices =
                Notices.of(course.saw(earlier).passed("go/1", "go").release(), plan, EndOfRelease.NOW);

        assertThat(notices).flatExtracting(Notice::topics).containsExactly("announce/production/3", "announce/close/1");
        assertThat(notices.getFirst().words().plain()).isEqualTo("v1 is in production");
        assertThat(notices.getFirst().mention()).containsExactly("sam", "sue");
        assertThat(notices.getLast().mention()).isEmpty();
    }

    private static Fact.Landmark announcement(String step, String words, String mentioned) {
        return new Fact.Landmark(step, EndOfRelease.NOW, Words.say("{}", words), Map.of("mentioned", mentioned));
    }

    @Test
    void whoCutIsToldWhatIsBroken() {
        Notice notice = only(notice(new Standing.Blocked(), HELD, BROKEN), HERE + "promote: The tests are red.");

        assertThat(notice.mention()).containsExactly("ann");
        assertThat(notice.topics()).containsExactly("blocked/promote/checks-green");
    }

    @Test
    @Tag("A-70")
    void whatBlocksAGoIsSaidToThoseWhoSaidItAsWell() {
        course.decided(go("bob", "promote/1", "0".repeat(40)))
                .decided(go("carol", "promote/1", EndOfRelease.MAIN))
                .decided(go("ann", "promote/1", EndOfRelease.MAIN))
                .decided(go("dave", "go/1", EndOfRelease.MAIN));

        assertThat(notice(new Standing.Blocked(), BROKEN).orElseThrow().mention())
                .containsExactly("ann", "carol");
        assertThat(notice(new Standing.Stopped(Ask.OnForge.NOWHERE))
                        .orElseThrow()
                        .mention())
                .containsExactly("ann");
    }

    private static Decision go(String login, String step, String commit) {
        return new Decision.Go(EndOfRelease.by(login, EndOfRelease.NOW), step, commit, "", "", List.of());
    }

    @Test
    void everythingThatIsBrokenIsSaidAtOnceAndEachRuleIsATopic() {
        Notice notice = only(
                notice(new Standing.Blocked(), UNREVIEWED, BROKEN, BROKEN),
                HERE + "promote: The tests are red. The tests are red. It needs an approval.");

        assertThat(notice.topics()).containsExactly("blocked/promote/checks-green", "blocked/promote/reviewed");
    }

    @Test
    void thatARuleHoldsByNowIsNoNewsOfTheOthers() {
        List<String> both =
                notice(new Standing.Blocked(), UNREVIEWED, BROKEN).orElseThrow().topics();

        assertThat(both)
                .containsAll(notice(new Standing.Blocked(), HELD, BROKEN)
                        .orElseThrow()
                        .topics());
        assertThat(notice(new Standing.Blocked(), BROKEN, UNREVIEWED)
                        .orElseThrow()
                        .topics())
                .isEqualTo(both);
    }

    @Test
    void aStopForRulesIsNewsForEachRuleAndNotForTheirList() {
        Standing stopped = new Standing.Stopped(Ask.OnForge.NOWHERE);

        assertThat(only(notice(stopped, UNREVIEWED, BROKEN), HERE + "promote stopped: look at #7")
                        .topics())
                .containsExactly("stopped/promote/checks-green", "stopped/promote/reviewed");
        assertThat(notice(stopped, BROKEN).orElseThrow().topics()).containsExactly("stopped/promote/checks-green");
    }

    @Test
    void whatMayComeByItselfIsSaidOnlyWhenItDoesNotComeInAQuarterOfAnHour() {
        Instant patient = EndOfRelease.CUT.plus(Duration.ofMinutes(15));

        assertThat(notice(new Standing.Blocked(), patient, PENDING)).isEmpty();
        only(notice(new Standing.Blocked(), patient.plusMillis(1), PENDING), HERE + "promote: The tests still run.");
    }

    @Test
    void aStopIsSaidToWhoCut() {
        Notice notice = only(notice(new Standing.Stopped(Ask.OnForge.NOWHERE)), HERE + "promote stopped: look at #7");

        assertThat(notice.topics()).containsExactly("stopped/promote/" + "look at #7".hashCode());
        assertThat(notice.mention()).containsExactly("ann");
    }

    @Test
    @Tag("A-91")
    @Tag("A-103")
    void whereOnlyCleaningUpIsLeftTheReleaseIsOutAllTheSame() {
        Notice out = only(
                notice(
                        new Standing.Stopped(Ask.OnForge.NOWHERE),
                        Finding.noted("published", "Everything else of 0.6.6-preview is done.")),
                "0.6.6-preview is out. promote stopped: look at #7");

        assertThat(out.topics()).as("as at the end, so that it is said once").containsExactly("published");
        assertThat(out.mention()).containsExactly("ann");
    }

    @Test
    void whatWasLeftOutIsSaidThenAsWell() {
        course.saw(new Fact.Landmark(
                "verify/1",
                EndOfRelease.CUT,
                Words.say("ann overrode verify-published"),
                Map.of("without", "verify-published")));

        only(
                notice(
                        new Standing.Stopped(Ask.OnForge.NOWHERE),
                        Finding.noted("published", "Everything else is done.")),
                "0.6.6-preview is done, without verify-published: the board says who decided that and why. promote"
                        + " stopped:"
                        + " look at #7");
    }

    @Test
    void aStopForOneThingIsNewsWhenItIsAnother() {
        Finding first = Finding.notHeld("create-branch", "look at #7");

        assertThat(notice(new Standing.Stopped(Ask.OnForge.NOWHERE), first)
                        .orElseThrow()
                        .topics())
                .containsExactly("stopped/promote/" + "look at #7".hashCode());
    }

    @Test
    @Tag("B-32")
    void aFallIsSaidToThoseWhoLookAfterIt() {
        Standing fallen = new Standing.Stopped(new Ask.Restore(Set.of("bob", "ann"), ""));

        assertThat(only(notice(fallen), HERE + "promote stopped: look at #7").mention())
                .containsExactly("ann", "bob");
        assertThat(notice(new Standing.Waiting(new Ask.Restore(Set.of("bob"), ""))))
                .isEmpty();
    }

    @Test
    @Tag("A-96")
    void aFurtherAttemptThatFailsInTheSameWayIsNews() {
        Notice first = only(notice(stoppedAt(1)), HERE + "promote stopped: look at #7");
        Notice second = only(notice(stoppedAt(2)), HERE + "promote stopped: look at #7");

        assertThat(first.topics()).containsExactly("stopped/promote/" + "look at #7".hashCode() + "/1");
        assertThat(second.topics()).containsExactly("stopped/promote/" + "look at #7".hashCode() + "/2");
    }

    private static Standing stoppedAt(int attempt) {
        Version next = Version.of("0.6.6-preview.1");
        return new Standing.Stopped(
                new Ask.ChooseRemedy(List.of(new Remedy.Recover(next), new Remedy.Rerun(7, attempt, 3)), ""));
    }

    @Test
    void aStopThatNoRerunMendsIsSaidOnce() {
        Standing stopped =
                new Standing.Stopped(new Ask.ChooseRemedy(List.of(), "https://github.com/o/r/actions/runs/7"));

        assertThat(only(notice(stopped), HERE + "promote stopped: look at #7").topics())
                .containsExactly("stopped/promote/" + "look at #7".hashCode());
        assertThat(notice(new Standing.Waiting(new Ask.ChooseRemedy(List.of(), ""))))
                .isEmpty();
    }

    @Test
    void theEndOfALogGoesWithTheStop() {
        Excerpt log = new Excerpt("publish-sdk", List.of("npm ERR! 403 Forbidden"));
        StageSnapshot stage = new StageSnapshot(
                "publish", Mark.STOPPED, Words.say("it failed"), List.of(), List.of(), Set.of(), List.of(log));
        Plan plan = new Plan(stoppedAt(1), List.of(stage), List.of());

        assertThat(Notices.of(course.release(), plan, EndOfRelease.NOW)
                        .getFirst()
                        .excerpts())
                .containsExactly(log);
    }

    @Test
    void whoAskedForARecoveryIsToldAboutIt() {
        course.recovery();

        assertThat(only(
                                notice(new Standing.Blocked(), BROKEN),
                                "0.6.6-preview.1 (OneStepAt4time/aegis) promote: The tests are red.")
                        .mention())
                .containsExactly("ann");
    }

    @Test
    void aReplacementIsSaid() {
        course.decided(new Decision.Replace(EndOfRelease.by("bob", EndOfRelease.NOW), Version.of("0.6.6-preview.1")));
        Notice end = only(
                notice(new Standing.Over(Outcome.REPLACED)),
                "0.6.6-preview is replaced by 0.6.6-preview.1, which bob asked for.");

        assertThat(end.topics()).containsExactly("replaced");
        assertThat(end.mention()).isEmpty();
    }

    @Test
    void theEndIsSaidToNobodyInParticular() {
        Notice out = only(notice(new Standing.Over(Outcome.PUBLISHED)), "0.6.6-preview is out.");
        assertThat(out.mention()).isEmpty();
        assertThat(out.topics()).containsExactly("published");

        course.decided(new Decision.Abandon(EndOfRelease.by("ann", EndOfRelease.NOW), "wrong baseline"));
        Notice end = only(
                notice(new Standing.Over(Outcome.ABANDONED)), "0.6.6-preview is abandoned by ann: wrong baseline.");
        assertThat(end.mention()).isEmpty();
        assertThat(end.topics()).containsExactly("abandoned");
    }

    @Test
    void aPullRequestThatWaitsForPeopleOnlyIsSaid() {
        Standing waiting = new Standing.Waiting(new Ask.OnForge("https://github.com/o/r/pull/7"));

        Notice review = only(notice(waiting, HELD, UNREVIEWED), HERE + "promote: look at #7.");
        assertThat(review.topics()).containsExactly("forge/https://github.com/o/r/pull/7/reviewed");
        assertThat(review.mention()).containsExactly("ann");
        assertThat(only(notice(waiting, HELD), HERE + "promote: look at #7.").topics())
                .containsExactly("forge/https://github.com/o/r/pull/7");
    }

    @Test
    void aReviewIsAskedOfThoseWhoMayGiveIt() {
        Standing waiting =
                new Standing.Waiting(new Ask.OnForge(Set.of("dave", "bob"), "https://github.com/o/r/pull/7"));

        assertThat(only(notice(waiting, HELD, UNREVIEWED), HERE + "promote: look at #7.")
                        .mention())
                .containsExactly("bob", "dave");
    }

    @Test
    void aPullRequestThatWaitsForItsChecksIsNotSaid() {
        Standing waiting = new Standing.Waiting(new Ask.OnForge("https://github.com/o/r/pull/7"));

        assertThat(notice(waiting, LONG, PENDING, UNREVIEWED)).isEmpty();
        assertThat(notice(new Standing.Waiting(Ask.OnForge.NOWHERE), BROKEN)).isEmpty();
    }

    @Test
    @Tag("A-55")
    void aPullRequestThatIsBrokenOrWhoseChecksDoNotComeIsSaid() {
        Standing waiting = new Standing.Waiting(new Ask.OnForge("https://github.com/o/r/pull/7"));

        Notice broken = only(notice(waiting, LONG, BROKEN), HERE + "promote: look at #7. The tests are red.");
        assertThat(broken.topics()).containsExactly("forge/https://github.com/o/r/pull/7/checks-green");
        assertThat(broken.mention()).containsExactly("ann");
        only(
                notice(waiting, LONG.plusMillis(1), PENDING, UNREVIEWED),
                HERE + "promote: look at #7. The tests still run. It needs an approval.");
    }

    @Test
    void whoMayAnswerIsAsked() {
        Notice promote = only(
                notice(new Standing.Waiting(new Ask.Promote(Set.of("bob"), "main"))), HERE + "promote: look at #7.");
        assertThat(promote.mention()).as("whoever cut promotes").containsExactly("ann");

        Notice meant = only(
                notice(new Standing.Waiting(new Ask.MetadataOnly(Set.of("bob", "ann"), "beef", List.of("a")))),
                HERE + "promote: look at #7.");
        assertThat(meant.mention()).containsExactly("ann", "bob");
        assertThat(meant.topics()).allMatch(topic -> topic.startsWith("metadata-only/beef."));
    }

    @Test
    void aGoIsAskedOncePerCommitAndQuestion() {
        Ask.GoNoGo ask = new Ask.GoNoGo(
                "go/1",
                Set.of("carol", "bob"),
                Set.of("ann"),
                List.of("maintainer"),
                1,
                Set.of(),
                "beef",
                EndOfRelease.TAG,
                "rules");
        Notice notice = only(
                notice(new Standing.Waiting(ask)),
                "Your call: go or no-go for 0.6.6-preview (OneStepAt4time/aegis, beef): look at #7.");

        assertThat(notice.topics()).containsExactly("go/go/1/beef/rules");
        assertThat(notice.mention()).containsExactly("bob", "carol");
    }

    @Test
    @Tag("A-70")
    void aQuestionEndsWithItsOwnSign() {
        Words again = Words.say("the go by carol on beef no longer counts: main is now at cafe. Go or no-go again?");
        Ask.GoNoGo ask = new Ask.GoNoGo(
                "go/1",
                Set.of("carol", "bob"),
                Set.of("ann"),
                List.of("maintainer"),
                1,
                Set.of(),
                "cafe",
                EndOfRelease.TAG,
                "rules");
        StageSnapshot stage = StageSnapshot.of("go", Mark.YOUR_TURN, again, List.of());
        Plan plan = new Plan(new Standing.Waiting(ask), List.of(stage), List.of());

        assertThat(Notices.of(course.release(), plan, EndOfRelease.NOW))
                .extracting(notice -> notice.words().plain())
                .containsExactly(
                        "Your call: go or no-go for 0.6.6-preview (OneStepAt4time/aegis, cafe): the go by carol on"
                                + " beef no longer counts: main is now at cafe. Go or no-go again?");
    }

    @Test
    @Tag("B-10")
    void whatIsOpenIsListedOnceForEachStage() {
        OpenItem item = new OpenItem(12, "The login is slow", false, List.of(), "erin", "");
        Standing waiting = new Standing.Waiting(new Ask.Defer(Set.of("bob"), List.of(item)));
        Finding open = Finding.notHeld("no-open", "Issue #12 is open.");
        Finding other = Finding.notHeld("no-open", "And 2 more.");

        Notice notice =
                only(notice(waiting, HELD, open, other), HERE + "promote: look at #7. Issue #12 is open. And 2 more.");

        assertThat(notice.topics()).as("what is deferred one by one is no news").containsExactly("defer/promote");
        assertThat(notice.mention()).as("whoever cut looks after it").containsExactly("ann");
    }

    private static Decision noGo(String step, Instant at) {
        return new Decision.NoGo(EndOfRelease.by("bob", at), step, "beef", "the docs are wrong");
    }

    private List<String> asked() {
        Ask.GoNoGo ask = new Ask.GoNoGo(
                "go/1",
                Set.of("carol", "bob"),
                Set.of("ann"),
                List.of("maintainer"),
                1,
                Set.of(),
                "beef",
                EndOfRelease.TAG,
                "rules");
        return notice(new Standing.Waiting(ask)).orElseThrow().topics();
    }

    @Test
    @Tag("A-70")
    void aNoGoIsNewsUntilAGoFollowsIt() {
        Instant at = Instant.ofEpochMilli(1_795_000_000_123L);

        course.decided(noGo("stage/1", at));
        assertThat(asked()).as("of another sign-off").containsExactly("go/go/1/beef/rules");
        course.decided(noGo("go/1", at.minusSeconds(1))).decided(noGo("go/1", at));
        assertThat(asked()).containsExactly("go/go/1/beef/rules/1795000000123");
        course.decided(go("carol", "go/1", "beef"));
        assertThat(asked()).as("that one go fewer is missing").containsExactly("go/go/1/beef/rules");
    }

    @Test
    @Tag("B-21")
    void aLineThatHasToBeTickedAgainForAnotherCommitIsNews() {
        Ask ask = new Ask.Tick("review/2", Set.of("dora"), Map.of("user-manual", "User manual"), "beef");

        assertThat(only(notice(new Standing.Waiting(ask)), HERE + "promote: look at #7.")
                        .topics())
                .containsExactly("tick/review/2/beef");
    }
}
