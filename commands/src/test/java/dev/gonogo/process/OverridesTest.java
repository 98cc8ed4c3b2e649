package dev.gonogo.process;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.branch.UpToDate;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import dev.gonogo.world.Review.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An override covers what was shown, and nothing that happened later on the same commit. */
@Tag("A-38")
class OverridesTest {
    private static final PullRequest REQUEST = Requests.titled("promote");
    private static final Need REVIEWED = new Reviewed(1);
    private static final Need GREEN = new ChecksGreen("", List.of("lint", "test"));
    private final Scene scene = Scene.preview().writers(REQUEST, "ann", "bob", "carol", "dave", "erin");

    private Finding judge(Need need) {
        return scene.about(REQUEST).judge(need);
    }

    private void override(Need need, PullRequest request) {
        Finding shown = scene.about(request).judge(need);
        scene.decided(
                new Decision.OverrideRule(Scene.by("carol"), shown.rule(), List.of(shown.about()), "nobody is there"));
    }

    private void overrides(Need need) {
        override(need, REQUEST);
        assertThat(judge(need).words().plain())
                .isEqualTo("carol overrode " + need.rule() + " for beef000: nobody is there");
    }

    private void isOverridden(Need need) {
        assertThat(judge(need).verdict()).isEqualTo(Finding.Verdict.NOTED);
    }

    private void holds(Need need, String sentence) {
        assertThat(judge(need).verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
        assertThat(judge(need).words().plain()).isEqualTo(sentence);
    }

    private void reviews(Review... reviews) {
        scene.knows(new ReviewsOf(REQUEST.number()), List.of(reviews));
    }

    private static Review against(String login) {
        return new Review(account(login), Verdict.CHANGES_REQUESTED, Requests.HEAD);
    }

    private void checks(Check... checks) {
        scene.knows(new ChecksOf(Requests.HEAD), Arrays.asList(checks));
    }

    private static Check lint(Check.State state) {
        return new Check("lint", state, "");
    }

    private static Check test(Check.State state) {
        return new Check("test", state, "");
    }

    @Test
    @Tag("A-63")
    void changesRequestedAfterAReviewWasOverriddenHoldAgain() {
        reviews();
        overrides(REVIEWED);

        reviews(against("dave"));
        holds(REVIEWED, "#2436 has changes requested by dave. Make them, and ask for another review.");
    }

    @Test
    @Tag("A-63")
    void changesThatOneMoreRequestsHoldAgain() {
        reviews(against("dave"));
        overrides(REVIEWED);

        reviews(against("erin"), against("dave"));
        holds(REVIEWED, "#2436 has changes requested by erin, dave. Make them, and ask for another review.");
    }

    @Test
    @Tag("A-63")
    void anApprovalThatDoesNotCountTakesNoOverrideAway() {
        reviews();
        overrides(REVIEWED);

        reviews(new Review(REQUEST.author(), Verdict.APPROVED, Requests.HEAD));
        isOverridden(REVIEWED);
    }

    @Test
    void aCheckThatFailsAfterItWasStillRunningHoldsAgain() {
        checks(lint(Check.State.RUNNING), test(Check.State.RUNNING));
        overrides(GREEN);

        checks(lint(Check.State.RUNNING), test(Check.State.GREEN));
        isOverridden(GREEN);

        checks(lint(Check.State.RED), test(Check.State.GREEN));
        holds(GREEN, "Checks on beef000 of #2436 are not green: lint failed.");
    }

    @Test
    void aCheckThatWasMissingAndFailsHoldsAgain() {
        checks();
        overrides(GREEN);

        checks(lint(Check.State.RED));
        holds(GREEN, "Checks on beef000 of #2436 are not green: lint failed, test has not run.");
    }

    @Test
    void aCheckThatFailedIsOverriddenSoLongAsNoOtherFails() {
        checks(lint(Check.State.RED), test(Check.State.RUNNING));
        overrides(GREEN);

        checks(lint(Check.State.RED), test(Check.State.GREEN));
        isOverridden(GREEN);

        checks(lint(Check.State.RED), test(Check.State.RED));
        holds(GREEN, "Checks on beef000 of #2436 are not green: lint failed, test failed.");
    }

    @Test
    void aCheckThatFailedOnABranchIsOverriddenSoLongAsNoOtherFails() {
        Need green = new ChecksGreen("develop", List.of());
        scene.knows(new ChecksOf(Scene.DEVELOP), List.of(lint(Check.State.RED), test(Check.State.RUNNING)));
        override(green, REQUEST);

        scene.knows(new ChecksOf(Scene.DEVELOP), List.of(lint(Check.State.RED), test(Check.State.GREEN)));
        isOverridden(green);

        scene.knows(new ChecksOf(Scene.DEVELOP), List.of(lint(Check.State.RED), test(Check.State.RED)));
        holds(green, "Checks on a1b2c3d of develop are not green: lint failed, test failed.");
    }

    @Test
    @Tag("A-52")
    void anotherWrongTitleOfTheSameHeadIsAnotherSubject() {
        Need title = new TitleSaysVersion();
        override(title, Requests.titled("release 0.6.5"));

        assertThat(scene.about(Requests.titled("release 0.6.5")).judge(title).blocks())
                .isFalse();
        assertThat(scene.about(Requests.titled("release 0.6.7")).judge(title).blocks())
                .isTrue();
    }

    @Test
    void otherFrozenDaysAreAnotherSubject() {
        Need need = new NotFrozen();
        scene.cadence(new Cadence(
                        Cadence.Week.ODD,
                        DayOfWeek.TUESDAY,
                        LocalTime.NOON,
                        ZoneOffset.UTC,
                        Duration.ZERO,
                        List.of(frozen("2026-12-21", "2026-12-27"), frozen("2026-12-30", "2027-01-03"))))
                .at(Instant.parse("2026-12-22T12:00:00Z"));
        override(need, REQUEST);
        isOverridden(need);

        scene.at(Instant.parse("2026-12-26T12:00:00Z"));
        isOverridden(need);

        scene.at(Instant.parse("2026-12-31T12:00:00Z"));
        assertThat(judge(need).blocks()).isTrue();
    }

    private static Cadence.Frozen frozen(String from, String to) {
        return new Cadence.Frozen(LocalDate.parse(from), LocalDate.parse(to), "the holidays");
    }

    private static Progress.Stopped stop(String words, String missing) {
        return new Progress.Stopped(
                Words.say(words),
                List.of(Finding.notHeld("diagnosis", missing), Finding.noted("diagnosis", "Jobs: 3.")));
    }

    @Test
    @Tag("B-32")
    void aStepIsGoneOnWithoutAsItStoodThenAndNotAsItStandsLater() {
        Step soak = new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of());
        Finding shown =
                Overrides.without(soak, stop("It fell.", "A missing.").shown(), Requests.HEAD, scene.situation());
        assertThat(shown.verdict()).isEqualTo(Finding.Verdict.PENDING);
        assertThat(shown.words().plain()).isEqualTo("To continue anyway: /release override soak <reason>.");

        scene.decided(new Decision.OverrideRule(Scene.by("carol"), "soak", List.of(shown.about()), "it was the probe"));

        assertThat(Overrides.without(soak, stop("It fell.", "A missing.").shown(), Requests.HEAD, scene.situation()))
                .isEqualTo(Finding.noted(
                        "soak",
                        "{}",
                        Words.say(
                                "{} overrode {} for {}: {}",
                                Words.person("carol"),
                                Words.code("soak"),
                                Words.say("{}", Words.commit(Requests.HEAD)),
                                "it was the probe")));
        assertThat(Overrides.without(
                                soak, stop("It fell again.", "A missing.").shown(), Requests.HEAD, scene.situation())
                        .blocks())
                .isTrue();
        assertThat(Overrides.without(soak, stop("It fell.", "B missing.").shown(), Requests.HEAD, scene.situation())
                        .blocks())
                .isTrue();
        assertThat(Overrides.without(
                                soak,
                                stop("It fell.", "A missing.").shown(),
                                Requests.HEAD.replace('b', 'c'),
                                scene.situation())
                        .blocks())
                .isTrue();
    }

    @Test
    void whatCannotBeToldIsMeantForTheBranchesAsTheyStandOnly() {
        Need range = new ChangelogHas("docs/changelog.md", "{production}");
        TextAt text = new TextAt(Scene.MAIN, "docs/changelog.md");
        scene.cannotTell(text).cannotTell(new TextAt(Scene.DEVELOP, "docs/changelog.md"));
        Finding shown = scene.situation().judge(range);
        assertThat(shown.verdict()).isEqualTo(Finding.Verdict.CANNOT_TELL);
        assertThat(shown.about())
                .isEqualTo(Scene.DEVELOP + " " + Scene.MAIN + " Cannot tell right now: GitHub did not answer in time.");

        scene.decided(new Decision.OverrideRule(Scene.by("carol"), shown.rule(), List.of(shown.about()), "I read it"));
        assertThat(scene.situation().judge(range).words().plain())
                .isEqualTo("carol overrode changelog-has for a1b2c3d, 9f8e7d6: I read it");

        assertThat(scene.branch("main", Scene.DEVELOP).situation().judge(range).verdict())
                .isEqualTo(Finding.Verdict.CANNOT_TELL);
        assertThat(scene.branch("main", Scene.MAIN)
                        .knows(text, Optional.of("# Changelog"))
                        .situation()
                        .judge(range)
                        .verdict())
                .isEqualTo(Finding.Verdict.NOT_HELD);
    }

    @Test
    void whereNotEvenTheBranchesCanBeToldNobodyGoesOn() {
        scene.cannotTell(new AllRefs());

        assertThat(scene.situation().judge(new TagAbsent()).about()).isEmpty();
        assertThat(scene.situation()
                        .judge(new UpToDate("{integration}", "{production}"))
                        .about())
                .isEmpty();
    }

    @Test
    void aStepThatWasDoneLaterAfterAllWasNotLeftOut() {
        Fact.Landmark without = landmark("validation/1", Map.of("without", "run-workflow"));
        Fact.Landmark done = landmark("validation/1", Map.of("run", "7"));
        Fact.Landmark other = landmark("soak/1", Map.of("without", "soak"));

        assertThat(Overrides.leftOut(Stream.of(without, other))).containsExactly("run-workflow", "soak");
        assertThat(Overrides.leftOut(Stream.of(without, other, done))).containsExactly("soak");
    }

    private static Fact.Landmark landmark(String step, Map<String, String> values) {
        return new Fact.Landmark(step, Scene.NOW, Words.NONE, values);
    }

    @Test
    @Tag("B-30")
    void aStepIsGoneOnWithoutAndNotAnotherThatStopsWithTheSameWords() {
        Step smoke = new RunWorkflow("smoke.yml", "{tag}", Map.of(), "");
        Progress.Stopped stop = Progress.Stopped.because(Words.say("smoke.yml could not be started."));
        Finding shown = Overrides.without(smoke, stop.shown(), Scene.MAIN, scene.situation());
        scene.decided(new Decision.OverrideRule(Scene.by("carol"), shown.rule(), List.of(shown.about()), "not here"));

        assertThat(Overrides.without(smoke, stop.shown(), Scene.MAIN, scene.situation())
                        .blocks())
                .isFalse();
        assertThat(Overrides.without(
                                smoke,
                                stop.shown(),
                                Scene.MAIN,
                                scene.situation().at("production/5"))
                        .blocks())
                .isTrue();
    }

    @Test
    @Tag("B-36")
    void whatCannotBeToldOfAPatchIsMeantForItsHotfixBranch() {
        Scene patch = Scene.of("0.7.1")
                .branches(new Branches("develop", "release/v{version}", "main", "hotfix/v{version}"))
                .branch("main", Scene.MAIN)
                .branch("hotfix/v0.7.1", Scene.DEVELOP)
                .cannotTell(new TextAt(Scene.MAIN, "CHANGELOG.md"));

        assertThat(patch.situation()
                        .judge(new ChangelogHas("CHANGELOG.md", "{production}"))
                        .about())
                .startsWith(Scene.DEVELOP + " " + Scene.MAIN + " ");
    }
}
