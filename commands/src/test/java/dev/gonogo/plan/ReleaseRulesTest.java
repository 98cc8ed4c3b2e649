package dev.gonogo.plan;

import static dev.gonogo.version.Version.Kind.MAJOR;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.EvidenceOf;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Job;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import dev.gonogo.world.ValuePlace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stages in order: what is asked, done or waited for, and what holds it back. */
class ReleaseRulesTest {
    private static final Map<String, Set<String>> MAINTAINERS = Map.of("maintainer", Set.of("ann", "bob", "carol"));

    private final EndOfRelease course = new EndOfRelease();

    @Test
    @Tag("A-07")
    void standsAtTheFirstStageThatIsNotDoneAndLooksAtNoneBehindIt() {
        Plan plan = course.plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Waiting(new Ask.GoNoGo(
                        "go/1",
                        Set.of("bob", "carol"),
                        Set.of("ann", "bob", "carol"),
                        List.of("maintainer"),
                        1,
                        Set.of(),
                        EndOfRelease.MAIN,
                        EndOfRelease.TAG,
                        "")));
        assertThat(EndOfRelease.lines(plan))
                .containsExactly("☛ go | waiting for a decision on 9f8e7d6", "· publish | ", "· clean up | ");
        assertThat(EndOfRelease.findings(plan))
                .containsExactly(
                        "HELD There is no tag v0.6.6-preview.",
                        "HELD Required check test is green on 9f8e7d6 of main.");
        assertThat(plan.landmarks()).isEmpty();
    }

    @Test
    @Tag("A-07")
    void rulesThatChangedAreMeantAtEachStepThatIsStillToBeDone() {
        course.saidGo()
                .tagged()
                .saw(new Fact.NeedsHeld("go/1", EndOfRelease.NOW, List.of("checks-green"), EndOfRelease.MAIN));
        course.saw(Fact.Rules.ofCut("old", MAINTAINERS, Map.of(), EndOfRelease.CUT));
        course.passed("go/1", "carol said go on 9f8e7d6")
                .passed("publish/1", "v0.6.6-preview at 9f8e7d6")
                .running(RunState.SUCCEEDED, EndOfRelease.job("publish-npm", RunState.SUCCEEDED))
                .saw(new Fact.Rules(2, "new", EndOfRelease.MAIN, MAINTAINERS, Map.of(), EndOfRelease.NOW));

        Plan plan = course.plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.lines(plan))
                .contains(
                        "✘ publish | Release #412 succeeded; blocked; it continues by itself once all of this is met");
        assertThat(EndOfRelease.findings(plan))
                .contains(
                        "NOT_HELD The process file changed with 9f8e7d6 while this release was under way. Look at what changed"
                                + " there. To continue with the present one: /release override same-rules <reason>."
                                + " Otherwise abandon this"
                                + " attempt and cut again.");
        assertThat(plan.landmarks()).isEmpty();

        course.decided(new Decision.OverrideRule(
                EndOfRelease.by("bob", EndOfRelease.NOW),
                "same-rules",
                List.of(EndOfRelease.MAIN + " new"),
                "it is meant"));
        assertThat(course.plan().landmarks()).extracting(Fact.Landmark::step).contains("publish/2");
    }

    @Test
    @Tag("A-07")
    @Tag("A-72")
    void aTagThatWePushedIsRememberedAlthoughTheRulesChangedMeanwhile() {
        course.saidGo()
                .tagged()
                .saw(new Fact.NeedsHeld("go/1", EndOfRelease.NOW, List.of("checks-green"), EndOfRelease.MAIN));
        course.saw(new Fact.NeedsHeld("publish/1", EndOfRelease.NOW, List.of(), EndOfRelease.MAIN));
        course.saw(Fact.Rules.ofCut("old", MAINTAINERS, Map.of(), EndOfRelease.CUT))
                .saw(new Fact.Rules(2, "new", EndOfRelease.MAIN, MAINTAINERS, Map.of(), EndOfRelease.NOW));

        assertThat(course.plan().landmarks()).extracting(Fact.Landmark::step).contains("publish/1");
    }

    @Test
    void nobodyIsAskedWhileANeedIsBroken() {
        Plan plan = course.test(Check.State.RED).plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.lines(plan).findFirst())
                .contains("✘ go | blocked; it continues by itself once all of this is met");
        assertThat(EndOfRelease.findings(plan))
                .containsExactly(
                        "HELD There is no tag v0.6.6-preview.",
                        "NOT_HELD Checks on 9f8e7d6 of main are not green: test failed.");
    }

    @Test
    void aNeedThatMayHoldInAWhileIsWaitedForAndNotCalledBroken() {
        Plan plan = course.test(Check.State.RUNNING).plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(plan.stages().getFirst().mark()).isEqualTo(Mark.RUNNING);
    }

    @Test
    void doubtAboutANeedRefuses() {
        course.world.cannotTell(new ChecksOf(EndOfRelease.MAIN), "GitHub did not answer in time");
        Plan plan = course.plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Unsure("not everything could be looked at"));
        assertThat(EndOfRelease.lines(plan).findFirst())
                .contains("? go | cannot tell right now: not everything could be looked at");
        assertThat(EndOfRelease.findings(plan))
                .contains("CANNOT_TELL Cannot tell right now: GitHub did not answer in time.");
    }

    @Test
    void whatIsBrokenOrPendingWeighsMoreThanDoubt() {
        Stage gated = new Stage(
                "go",
                List.of(new ChecksGreen("main", List.of("test")), new ChecksGreen("develop", List.of("test"))),
                List.of(new DeleteBranch("{release}")));
        course.stages(gated).world.knows(new Difference(EndOfRelease.MAIN, EndOfRelease.MAIN), List.of());

        assertThat(course.test(Check.State.RED).plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(course.test(Check.State.RUNNING).plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(course.test(Check.State.GREEN).plan().standing()).isInstanceOf(Standing.Unsure.class);
    }

    @Test
    @Tag("A-113")
    void aGoOpensTheWayToTheTag() {
        Plan plan = course.saidGo().plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Acting(new Act.PushTag(
                        "publish/1", 1, EndOfRelease.TAG, EndOfRelease.MAIN, "Release v0.6.6-preview")));
        assertThat(EndOfRelease.lines(plan))
                .containsExactly(
                        "✔ go | carol said go on 9f8e7d6",
                        "▶ publish | pushing the tag v0.6.6-preview at 9f8e7d6",
                        "· clean up | ");
        assertThat(plan.landmarks())
                .as("a go can still be void, so nothing keeps it")
                .isEmpty();
    }

    @Test
    @Tag("A-113")
    void aGoOpensNothingWhileANeedIsBroken() {
        Plan plan = course.saidGo().test(Check.State.RED).plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.lines(plan)).contains("· publish | ");
    }

    @Test
    void nothingIsDoneWhileANeedIsBroken() {
        course.stages(new Stage("clean up", List.of(new TagAbsent()), List.of(new DeleteBranch("{release}"))));
        course.world.knows(new Difference(EndOfRelease.MAIN, EndOfRelease.MAIN), List.of());

        assertThat(course.plan().standing())
                .isEqualTo(new Standing.Acting(new Act.DeleteBranch(EndOfRelease.RELEASE_BRANCH, EndOfRelease.MAIN)));
        assertThat(course.tagged().plan().standing()).isEqualTo(new Standing.Blocked());
    }

    @Test
    @Tag("A-91")
    @Tag("A-103")
    void thatOnlyCleaningUpIsLeftIsSaidWhateverKeepsABranch() {
        DeleteBranch delete = new DeleteBranch("{release}");
        Difference difference = new Difference(EndOfRelease.MAIN, EndOfRelease.MAIN);
        String said = "NOTED Everything else of 0.6.6-preview is done.";
        course.stages(new Stage("clean up", List.of(), List.of(delete, new DeleteBranch("chore/{version}"))));

        course.world.knows(difference, List.of(new Change(Change.Kind.ADDED, "src/a.ts")));
        assertThat(course.plan().standing()).isInstanceOf(Standing.Stopped.class);
        assertThat(EndOfRelease.findings(course.plan())).containsExactly(said);
        course.world.cannotTell(difference, "GitHub did not answer in time");
        assertThat(course.plan().standing()).isInstanceOf(Standing.Unsure.class);
        assertThat(EndOfRelease.findings(course.plan())).containsExactly(said);
        course.world.knows(difference, List.of());
        Plan refused = course.plan().stopped("GitHub refuses it");
        assertThat(refused.current().orElseThrow().words().plain())
                .isEqualTo("release/0.6.6-preview was not deleted: GitHub refuses it");
        assertThat(EndOfRelease.findings(refused))
                .containsExactly(
                        said,
                        "NOTED If release/0.6.6-preview is protected, lift the protection (on GitHub: Settings, Rules or"
                                + " Branches), or delete it by hand. It is tried again every minute, and this"
                                + " continues by itself once the branch is gone.");
        course.stages(
                new Stage("clean up", List.of(), List.of(delete)),
                new Stage("tell", List.of(), List.of(new Announce("out", List.of()))));
        assertThat(EndOfRelease.findings(course.plan())).isEmpty();
    }

    @Test
    void whatIsSeenDoneForTheFirstTimeBecomesALandmark() {
        Plan plan = course.saidGo()
                .tagged()
                .running(RunState.RUNNING, EndOfRelease.job("test", RunState.RUNNING))
                .plan();

        assertThat(plan.landmarks()).extracting(Fact.Landmark::step).containsExactly("go/1", "publish/1");
        Fact.Landmark pushed = plan.landmarks().getLast();
        assertThat(pushed.at()).isEqualTo(EndOfRelease.NOW);
        assertThat(pushed.words().plain()).isEqualTo("v0.6.6-preview at 9f8e7d6");
        assertThat(pushed.values()).isEqualTo(Map.of("tag", EndOfRelease.OBJECT, "commit", EndOfRelease.MAIN));
    }

    @Test
    void aRunThatIsFollowedShowsItsJobs() {
        Plan plan = course.saidGo()
                .tagged()
                .running(RunState.RUNNING, EndOfRelease.job("test", RunState.RUNNING))
                .plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Working());
        StageSnapshot publish = plan.current().orElseThrow();
        assertThat(publish.name()).isEqualTo("publish");
        assertThat(publish.mark()).isEqualTo(Mark.RUNNING);
        assertThat(publish.words().plain()).isEqualTo("Release #412 runs");
        assertThat(publish.jobs()).extracting(Job::name).containsExactly("test");
        assertThat(publish.optional()).containsExactly("publish-clawhub");
    }

    @Test
    void aStepThatCannotGoOnStopsTheRelease() {
        Plan plan = course.saidGo()
                .tagged()
                .running(RunState.CANCELLED, EndOfRelease.job("test", RunState.CANCELLED))
                .plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Stopped(new Ask.ChooseRemedy(List.of(new Remedy.Rerun(7, 1, 1)), "")));
        assertThat(plan.current().map(StageSnapshot::mark)).contains(Mark.STOPPED);
        assertThat(plan.current().orElseThrow().words().plain()).isEqualTo("Release #412 was cancelled: test");
    }

    @Test
    void doubtAboutAStepRefuses() {
        course.world.cannotTell(new AllRefs(), "git did not answer in time");
        Plan plan = course.plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Unsure("git did not answer in time"));
        assertThat(EndOfRelease.lines(plan).findFirst())
                .contains("? go | cannot tell right now: git did not answer in time");
    }

    @Test
    void whatWasPassedIsNotLookedAtAgain() {
        Plan plan = course.passed("go/1", "carol said go")
                .passed("publish/1", "tagged")
                .passed("publish/2", "the run succeeded")
                .tagged()
                .without(EndOfRelease.RELEASE_BRANCH)
                .plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
        assertThat(EndOfRelease.lines(plan))
                .containsExactly(
                        "✔ go | carol said go",
                        "✔ publish | tagged · the run succeeded",
                        "✔ clean up | release/0.6.6-preview was deleted");
        assertThat(plan.landmarks()).extracting(Fact.Landmark::step).containsExactly("clean up/1");
        assertThat(plan.current()).isEmpty();
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    @Tag("A-72")
    void whatMustNeverHappenIsLoudThoughItsStepWasPassed() {
        Plan plan = course.passed("go/1", "carol said go")
                .passed("publish/1", "tagged")
                .passed("publish/2", "the run succeeded")
                .plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Stopped(Ask.OnForge.NOWHERE));
        assertThat(plan.stages()).extracting(StageSnapshot::mark).containsExactly(Mark.DONE, Mark.STOPPED, Mark.AHEAD);
        assertThat(EndOfRelease.findings(plan))
                .singleElement()
                .asString()
                .startsWith("NOT_HELD The published tag v0.6.6-preview was moved or deleted.");
    }

    @Test
    void anAbandonedReleaseIsOverAndShowsHowFarItCame() {
        Plan plan = course.passed("go/1", "carol said go")
                .passed("publish/1", "tagged")
                .tagged()
                .without(EndOfRelease.RELEASE_BRANCH)
                .decided(new Decision.Abandon(EndOfRelease.by("ann", EndOfRelease.NOW), "wrong baseline"))
                .plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Over(Fact.Outcome.ABANDONED));
        assertThat(EndOfRelease.lines(plan))
                .containsExactly("✔ go | carol said go", "· publish | tagged", "· clean up | ");
        assertThat(plan.landmarks()).isEmpty();
    }

    @Test
    void theFindingsOfAPullRequestStandBelowTheNeedsOfItsStage() {
        PullRequest request = new PullRequest(
                3,
                "release 0.6.6",
                account("bot"),
                "release-please--1",
                EndOfRelease.MAIN,
                "main",
                PullRequest.State.OPEN,
                "",
                Instant.EPOCH,
                EndOfRelease.NOW,
                "");
        course.stages(new Stage(
                "prepare",
                List.of(new TagAbsent()),
                List.of(
                        new AwaitPullRequest("{production}", "release-please--", "", List.of(new TitleSaysVersion())),
                        new PushTag())));
        course.world.knows(new PullRequestsInto("main"), List.of(request));
        Plan plan = course.plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Waiting(new Ask.OnForge("")));
        assertThat(EndOfRelease.lines(plan)).containsExactly("☛ prepare | #3 is not ready to merge");
        assertThat(EndOfRelease.findings(plan))
                .containsExactly(
                        "HELD There is no tag v0.6.6-preview.",
                        "NOT_HELD The title “release 0.6.6” does not say 0.6.6-preview. Close it, delete the branch, fix"
                                + " the cause and cut again.");
    }

    @Test
    void aStepStandsWhereTheOneBeforeItIsNotDone() {
        course.saidGo()
                .tagged()
                .running(RunState.RUNNING)
                .world
                .cannotTell(new TagMessage(EndOfRelease.OBJECT), "silence");

        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("silence"));
    }

    @Test
    @Tag("B-01")
    @Tag("B-02")
    void aStageIsForTheKindsOfReleaseThatItNames() {
        Step product = new SignOff("maintainer", 1, false);
        Stage approval = new Stage("approval", List.of(), List.of(product), Set.of(Version.Kind.MAJOR));
        Stage review = new Stage("review", List.of(), List.of(product));

        for (String minor : List.of("0.8.0", "0.9.1", "0.7.4")) {
            assertThat(EndOfRelease.lines(
                            after("0.7.3", minor).stages(approval, review).plan()))
                    .containsExactly("☛ review | waiting for a decision on 9f8e7d6");
        }
        for (String major : List.of("1.0.0", "5.1.0", "1.0.1")) {
            assertThat(EndOfRelease.lines(
                            after("0.7.3", major).stages(approval, review).plan()))
                    .containsExactly("☛ approval | waiting for a decision on 9f8e7d6", "· review | ");
        }
    }

    private static EndOfRelease after(String released, String version) {
        return new EndOfRelease().released(released).version(version);
    }

    @Test
    @Tag("B-01")
    void whereTheTagsCannotBeReadNoStageIsSkippedAndNoneActs() {
        Stage notice = new Stage("notice", List.of(), List.of(new Announce("a major", List.of())), Set.of(MAJOR));
        Stage told = new Stage("told", List.of(), List.of(new Announce("it is there", List.of())));
        EndOfRelease course = new EndOfRelease().version("0.8.0");
        course.world.cannotTell(new AllRefs(), "GitHub did not answer in time");

        assertThat(course.stages(notice, told).plan()).isEqualTo(Plan.unsure("GitHub did not answer in time"));
        assertThat(course.stages(told).plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    @Test
    @Tag("B-01")
    @Tag("B-02")
    void theKindIsKeptFromTheFirstStepThatWasDone() {
        Stage first = new Stage("first", List.of(), List.of(new Announce("it begins", List.of())));
        Stage review =
                new Stage("review", List.of(), List.of(new Promote("staging")), Set.of(MAJOR, Version.Kind.MINOR));
        EndOfRelease course = after("0.7.3", "0.8.1").stages(first, review);

        Plan plan = course.plan();
        assertThat(plan.landmarks()).extracting(Fact.Landmark::step).containsExactly("kind", "first/1");
        assertThat(EndOfRelease.lines(plan)).hasSize(2);

        plan.landmarks().forEach(course::saw);
        Plan later = course.released("0.8.0").plan();
        assertThat(EndOfRelease.lines(later).toList()).hasSize(2);
        assertThat(later.landmarks()).isEmpty();

        course.world.cannotTell(new AllRefs(), "GitHub did not answer in time");
        assertThat(EndOfRelease.lines(course.plan()).toList()).hasSize(2);
        assertThat(EndOfRelease.lines(
                        after("0.8.0", "0.8.1").stages(first, review).plan()))
                .hasSize(1);
    }

    @Test
    @Tag("B-32")
    void aSoakBeginsWhenTheStepBeforeItWasDone() {
        Step soak = new Soak(Duration.ofMinutes(30), Duration.ofMinutes(30), Map.of(), List.of());
        Stage production = new Stage("production", List.of(), List.of(new Announce("it is there", List.of()), soak));

        Plan plan = new EndOfRelease().stages(production).plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Soaking(0, Duration.ofMinutes(30)));
        assertThat(plan.landmarks()).extracting(Fact.Landmark::step).containsExactly("production/1");
        assertThat(EndOfRelease.lines(plan)).containsExactly("▶ production | watched until 2026-11-20 12:30 UTC");
    }

    private static final Stage DEPARTURE =
            new Stage("departure", List.of(new NotFrozen()), List.of(new SignOff("maintainer", 1, false)));

    private static EndOfRelease frozen(String from, String to) {
        Cadence.Frozen days = new Cadence.Frozen(LocalDate.parse(from), LocalDate.parse(to), "the holidays");
        return new EndOfRelease()
                .stages(DEPARTURE)
                .cadence(new Cadence(
                        Cadence.Week.ODD,
                        DayOfWeek.TUESDAY,
                        LocalTime.of(10, 0),
                        ZoneOffset.UTC,
                        Duration.ofDays(1),
                        List.of(days)));
    }

    @Test
    @Tag("B-06")
    void onAFrozenDayNothingLeavesUntilAMaintainerHasAReason() {
        EndOfRelease course = frozen("2026-11-20", "2026-11-22");

        assertThat(course.plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.findings(course.plan()))
                .containsExactly(
                        "PENDING Nothing leaves from 2026-11-20 to 2026-11-22: the holidays. To leave now anyway:"
                                + " /release override not-frozen <reason>."
                                + " Only maintainers can do that: ann, bob, carol. The days are listed under cadence"
                                + " in the process file on main; a pull request that changes them counts once it is"
                                + " merged.");
        assertThat(course.plan().overridable()).containsExactly(new Overridable("not-frozen", List.of(FROZEN), false));

        course.decided(override("not-frozen", FROZEN, "first"))
                .decided(override("not-frozen", FROZEN, "the customer waits"));

        assertThat(course.plan().standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(EndOfRelease.findings(course.plan()))
                .containsExactly("NOTED ann overrode not-frozen: the customer waits");
    }

    @Test
    @Tag("B-06")
    void onTheDayAfterItGoesOnByItself() {
        assertThat(frozen("2026-11-13", "2026-11-19").plan().standing()).isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void whatCannotBeToldIsNotWhatWasOverridden() {
        EndOfRelease course =
                new EndOfRelease().stages(DEPARTURE).decided(override("not-frozen", FROZEN, "the customer waits"));

        assertThat(course.plan().standing()).isInstanceOf(Standing.Unsure.class);
        assertThat(EndOfRelease.findings(course.plan()))
                .containsExactly("CANNOT_TELL Cannot tell right now: the process file has no cadence.");
    }

    @Test
    @Tag("A-72")
    void whatTheRunbookForbidsToEverybodyGivesWayToNoReason() {
        Stage strict = new Stage("cut", List.of(new TagAbsent()), List.of(new SignOff("maintainer", 1, false)));

        EndOfRelease course =
                new EndOfRelease().stages(strict).tagged().decided(override("tag-absent", "tag-absent", "never mind"));

        assertThat(course.plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(course.plan().overridable()).isEmpty();
    }

    private static final String FROZEN = "2026-11-20 2026-11-22";
    private static final String OLD = "01d" + "0".repeat(37);
    private static final Stage CUT = new Stage(
            "cut",
            List.of(new ChecksGreen("{production}", List.of("test"))),
            List.of(new RunWorkflow("cut.yml", "main", Map.of(), "{release}", "{production}", List.of(), false)));
    private static final Stage VALIDATION = new Stage(
            "validation",
            List.of(),
            List.of(new RunWorkflow("validate.yml", "{release}", Map.of(), "", List.of("lint"))));

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void whatSomebodyElseDidIsHeldAgainstTheNeedsOfItsStage() {
        Plan blocked = course.stages(CUT).test(Check.State.RED).plan();

        assertThat(blocked.standing()).isEqualTo(new Standing.Blocked());
        assertThat(blocked.seen()).isEmpty();
        assertThat(EndOfRelease.lines(blocked))
                .containsExactly(
                        "✘ cut | release/0.6.6-preview at 9f8e7d6; blocked; it continues by itself once all of this is"
                                + " met");
        assertThat(EndOfRelease.findings(blocked))
                .containsExactly("NOT_HELD Checks on 9f8e7d6 of main are not green: test failed.");

        Plan passed = course.test(Check.State.GREEN).plan();
        assertThat(passed.landmarks()).extracting(Fact.Landmark::step).containsExactly("cut/1");
    }

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void soIsWhatSomebodyElseDidInALaterStepOfItsStage() {
        course.stages(new Stage(
                        "cut",
                        CUT.needs(),
                        List.of(
                                new Announce("{version} is cut", List.of()),
                                new CreateBranch("{release}", "{production}"))))
                .passed("cut/1", "said");
        course.world.knows(new Reachable(EndOfRelease.MAIN, EndOfRelease.MAIN), true);

        isBlockedUntilGreen(
                "✘ cut | release/0.6.6-preview at 9f8e7d6; blocked; it continues by itself once all of this is met");
    }

    @Test
    void needsThatHeldWhenWeActedAreEnough() {
        Plan passed = course.stages(CUT)
                .test(Check.State.RED)
                .saw(new Fact.NeedsHeld("cut/1", EndOfRelease.CUT, List.of()))
                .plan();

        assertThat(passed.standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    private static final String AGAIN =
            "✘ cut | release/0.6.6-preview at 9f8e7d6 (what it needs was met on 01d0000, and is checked again on"
                    + " 9f8e7d6);"
                    + " blocked; it continues by itself once all of this is met";

    private static Fact held(String step, String about) {
        return new Fact.NeedsHeld(step, EndOfRelease.CUT, List.of(), about);
    }

    private void isBlockedUntilGreen(String line) {
        Plan blocked = course.test(Check.State.RED).plan();
        assertThat(blocked.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.lines(blocked)).containsExactly(line);
        assertThat(EndOfRelease.findings(blocked))
                .anyMatch(finding -> finding.startsWith("NOT_HELD Checks on 9f8e7d6 of "));

        assertThat(course.test(Check.State.GREEN).plan().standing())
                .isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void whatHeldOnAnotherHeadThanTheOneWhereTheRunActedIsLookedAtAgainThere() {
        course.stages(CUT).saw(held("cut/1", OLD));

        isBlockedUntilGreen(AGAIN);

        course.test(Check.State.RED).saw(held("cut/1", EndOfRelease.MAIN));
        assertThat(course.plan().standing())
                .as("it held there when it was dispatched again")
                .isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    @Test
    @Tag("A-38")
    void soIsWhatHeldBeforeALaterStepOfItsStage() {
        course.stages(new Stage(
                        "cut",
                        CUT.needs(),
                        List.of(
                                new Announce("{version} is cut", List.of()),
                                new CreateBranch("{release}", "{production}"))))
                .passed("cut/1", "said")
                .saw(held("cut/2", OLD));
        course.world.knows(new Reachable(EndOfRelease.MAIN, EndOfRelease.MAIN), true);

        isBlockedUntilGreen(AGAIN);
    }

    private void validated(int attempt, String held) {
        course.stages(new Stage(
                        "validation", List.of(new ChecksGreen("{release}", List.of("test"))), VALIDATION.steps()))
                .saw(held("validation/1", held))
                .saw(new Fact.Intent("validation/1", 1, EndOfRelease.CUT))
                .saw(new Fact.Dispatched("validation/1", 1, EndOfRelease.CUT, 7));
        Run run = new Run(
                7,
                3,
                attempt,
                "validate.yml",
                "Validate",
                "Validate",
                "workflow_dispatch",
                EndOfRelease.RELEASE_BRANCH,
                EndOfRelease.MAIN,
                RunState.SUCCEEDED,
                "bot",
                EndOfRelease.NOW,
                EndOfRelease.NOW,
                "");
        course.world.knows(new RunWithId(7), Optional.of(run));
        course.world.knows(
                new RunsOf("validate.yml", "workflow_dispatch", EndOfRelease.RELEASE_BRANCH, EndOfRelease.NOW),
                List.of(run));
        course.world.knows(new JobsOf(7), List.of(EndOfRelease.job("lint", RunState.SUCCEEDED)));
        course.world.knows(new EvidenceOf(7), List.of());
    }

    @Test
    @Tag("B-12")
    void aRunThatBeganOnALaterHeadIsHeldAgainstTheNeedsThere() {
        validated(1, OLD);

        isBlockedUntilGreen(
                "✘ validation | Validate #3 succeeded (what it needs was met on 01d0000, and is checked again on"
                        + " 9f8e7d6); blocked; it continues by itself once all of this is met");
    }

    @Test
    @Tag("A-38")
    @Tag("B-12")
    void whatHeldForARunThatFailedSaysNothingOfTheOneThatIsMadeOfItLater() {
        validated(2, EndOfRelease.MAIN);

        isBlockedUntilGreen(
                "✘ validation | Validate #3 succeeded (it was run again, so what it needs is checked again);"
                        + " blocked; it continues by itself once all of this is met");
    }

    @Test
    @Tag("A-113")
    void whatHeldForAGoIsLookedAtAgainWhereTheTagWasPushedAtAnotherCommit() {
        course.saw(held("go/1", OLD)).saidGo().tagged().test(Check.State.RED);

        Plan blocked = course.plan();

        assertThat(blocked.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.lines(blocked))
                .first()
                .isEqualTo("✘ go | carol said go on 9f8e7d6 (what it needs was met on 01d0000, and is checked again on"
                        + " 9f8e7d6); blocked; it continues by itself once all of this is met");
        assertThat(course.saw(held("go/1", EndOfRelease.MAIN)).plan().landmarks())
                .extracting(Fact.Landmark::step)
                .contains("go/1");
    }

    @Test
    @Tag("A-113")
    void itLiftsNoNoGoOnAnotherCommit() {
        course.saw(held("go/1", OLD)).saidGo().tagged();
        course.decided(new Decision.NoGo(
                EndOfRelease.by("bob", EndOfRelease.NOW), "go/1", EndOfRelease.MAIN, "the changelog is wrong"));

        assertThat(course.plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(course.saw(held("go/1", EndOfRelease.MAIN)).plan().standing())
                .as("what held is no push")
                .isEqualTo(new Standing.Blocked());
    }

    private static Decision noGo(String login) {
        return new Decision.NoGo(
                EndOfRelease.by(login, EndOfRelease.NOW), "go/1", EndOfRelease.MAIN, "the changelog is wrong");
    }

    private static Fact pushing(String commit, int revision) {
        return new Fact.Pushing("publish/1", 1, EndOfRelease.NOW, commit, revision);
    }

    @Test
    @Tag("A-113")
    void aNoGoAfterTheGoHoldsUntilTheTagIsThereAndIsTakenBackByAGo() {
        course.saidGo().saw(held("go/1", EndOfRelease.MAIN)).saw(pushing(EndOfRelease.MAIN, 2));
        assertThat(course.plan().signedOff())
                .singleElement()
                .returns("go/1", Ask.GoNoGo::step)
                .returns(EndOfRelease.MAIN, Ask.GoNoGo::commit)
                .returns(EndOfRelease.TAG, Ask.GoNoGo::tag)
                .returns(Set.of("ann", "bob", "carol"), Ask.GoNoGo::objectors);

        course.decided(noGo("carol"));
        assertThat(course.plan().standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(course.plan().signedOff()).isEmpty();
        assertThat(EndOfRelease.findings(course.plan()))
                .contains("NOTED The push of the tag v0.6.6-preview started at 2026-11-20 12:00 UTC and was not"
                        + " answered. The tag does not exist, but may still appear; it will not be pushed"
                        + " again while there is a no-go.");

        course.decided(new Decision.Go(
                EndOfRelease.by("carol", EndOfRelease.NOW), "go/1", EndOfRelease.MAIN, "", "", List.of()));
        assertThat(course.plan().standing())
                .isEqualTo(new Standing.Acting(new Act.PushTag(
                        "publish/1", 2, EndOfRelease.TAG, EndOfRelease.MAIN, "Release v0.6.6-preview")));
    }

    @Test
    @Tag("A-113")
    void aNoGoThatIsSaidOnceTheTagIsBeingPushedComesTooLate() {
        course.saidGo()
                .saw(pushing(EndOfRelease.MAIN, 2))
                .decided(noGo("carol"))
                .decided(noGo("bob"));
        course.tagged();

        assertThat(course.plan().landmarks()).extracting(Fact.Landmark::step).containsExactly("go/1", "publish/1");
        assertThat(course.plan().signedOff()).isEmpty();
    }

    @Test
    @Tag("A-113")
    void aPushOnAnotherCommitOrOneThatWasRefusedMakesNoNoGoTooLate() {
        course.saidGo().saw(pushing(OLD, 2)).decided(noGo("bob")).tagged();
        assertThat(course.plan().standing()).as("elsewhere").isEqualTo(new Standing.Blocked());

        EndOfRelease refused = new EndOfRelease()
                .saidGo()
                .saw(pushing(EndOfRelease.MAIN, 2))
                .saw(new Fact.Rejected("publish/1", 1, EndOfRelease.NOW, "no"))
                .decided(noGo("bob"))
                .tagged();
        assertThat(refused.plan().standing()).as("refused").isEqualTo(new Standing.Blocked());
    }

    @Test
    @Tag("A-113")
    void whatATagNeedsHoldsOfTheCommitAtWhichItWasToBePushed() {
        Stage go = new Stage("go", List.of(), List.of(new SignOff("maintainer", 1, false)));
        Stage publish =
                new Stage("publish", List.of(new ChecksGreen("{production}", List.of("test"))), List.of(new PushTag()));
        course.stages(go, publish).saidGo();
        assertThat(course.plan().seen())
                .extracting(Fact::key)
                .containsExactly("needs-held/publish/1@" + EndOfRelease.MAIN);

        course.saw(held("publish/1", OLD)).tagged().test(Check.State.RED);
        assertThat(course.plan().standing()).isEqualTo(new Standing.Blocked());
        assertThat(course.saw(held("publish/1", EndOfRelease.MAIN)).plan().standing())
                .isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    @Test
    void nothingIsDoneWhereTheHeadAtWhichItWouldActCannotBeRead() {
        course.stages(new Stage(
                "smoke",
                List.of(new OpenPullRequests("main")),
                List.of(new RunWorkflow("smoke.yml", "main", Map.of(), ""))));
        course.world.knows(new PullRequestsInto("main"), List.of());
        course.world.cannotTell(new AllRefs(), "GitHub is down");

        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("GitHub is down"));
    }

    @Test
    void whatHeldIsRememberedBeforeAnAct() {
        Plan acting = course.stages(CUT).without(EndOfRelease.RELEASE_BRANCH).plan();

        assertThat(acting.standing()).isInstanceOf(Standing.Acting.class);
        assertThat(acting.seen())
                .containsExactly(new Fact.NeedsHeld(
                        "cut/1",
                        EndOfRelease.NOW,
                        List.of("checks-green: HELD: Required check test is green on 9f8e7d6 of main."),
                        EndOfRelease.MAIN));
        assertThat(new EndOfRelease().saidGo().plan().seen())
                .extracting(Fact::key)
                .as("what a go was shown, once it is followed")
                .containsExactly("needs-held/go/1@" + EndOfRelease.MAIN);
        assertThat(new EndOfRelease().plan().seen()).isEmpty();
    }

    @Test
    @Tag("A-38")
    void anOverrideCountsForWhatItWasSaidOfAndForNothingElse() {
        course.stages(CUT).without(EndOfRelease.RELEASE_BRANCH).test(Check.State.RED);
        Overridable shown = course.plan().overridable().getFirst();
        assertThat(shown.rule()).isEqualTo("checks-green");
        course.decided(new Decision.OverrideRule(
                EndOfRelease.by("ann", EndOfRelease.NOW), shown.rule(), shown.about(), "the runner is broken"));

        assertThat(course.plan().standing()).isInstanceOf(Standing.Acting.class);
        assertThat(EndOfRelease.findings(course.plan()))
                .containsExactly("NOTED ann overrode checks-green for 9f8e7d6: the runner is broken");

        course.branch("main", OLD);
        course.world.knows(new ChecksOf(OLD), List.of(new Check("test", Check.State.RED, "")));
        assertThat(course.plan().standing()).isEqualTo(new Standing.Blocked());
    }

    private EndOfRelease verifying() {
        return course.stages(new Stage(
                        "publish",
                        List.of(),
                        List.of(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))))
                .tagged();
    }

    @Test
    @Tag("A-85")
    void aStepThatCannotTellMayBeLeftOutForAReason() {
        PublicationOf npm = new PublicationOf(new NpmPackage.Version("aegis", "0.6.6-preview", "preview"));
        verifying().world.cannotTell(npm, "npm refuses our token (401)");

        Plan unsure = course.plan();
        assertThat(unsure.standing()).isEqualTo(new Standing.Unsure("npm refuses our token (401)"));
        assertThat(EndOfRelease.findings(unsure))
                .containsExactly("PENDING To continue anyway: /release override verify-published <reason>.");

        Overridable shown = unsure.overridable().getFirst();
        course.decided(new Decision.OverrideRule(
                EndOfRelease.by("ann", EndOfRelease.NOW), shown.rule(), shown.about(), "npm's page shows it"));
        Plan over = course.plan();
        assertThat(over.standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
        assertThat(over.leftOut(course.release())).containsExactly("verify-published");

        course.world.knows(npm, new Publication.Absent());
        assertThat(course.plan().standing()).as("what is known to be missing").isInstanceOf(Standing.Stopped.class);
    }

    private EndOfRelease validated() {
        return course.stages(VALIDATION)
                .saw(new Fact.Landmark(
                        "validation/1", EndOfRelease.CUT, Words.say("Validate #3 succeeded"), Map.of(), OLD));
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void evidenceAboutACommitIsVoidWhenItsBranchMovesOn() {
        validated()
                .world
                .knows(new Difference(OLD, EndOfRelease.MAIN), List.of(new Change(Change.Kind.ADDED, "src/new.py")));

        assertThat(course.plan().standing()).isInstanceOf(Standing.Acting.class);
        assertThat(EndOfRelease.lines(course.plan()))
                .containsExactly(
                        "▶ validation | what was seen of 01d0000 no longer counts, because release/0.6.6-preview is"
                                + " now at 9f8e7d6; starting validate.yml on release/0.6.6-preview");
    }

    @Test
    void evidenceCountsAgainWhenTheBranchIsBack() {
        validated()
                .saw(new Fact.Landmark(
                        "validation/1", EndOfRelease.NOW, Words.say("again"), Map.of(), EndOfRelease.MAIN));
        course.branch(EndOfRelease.RELEASE_BRANCH, OLD);

        assertThat(course.plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
    }

    @Test
    @Tag("B-23")
    void evidenceOutlivesWhatTheProcessItselfCommitsAndNothingElse() {
        Stage bump = new Stage(
                "package",
                List.of(),
                List.of(new BumpVersions(
                        "{release}", "bump", "bump", List.of(new ValuePlace("package.json", "/version")), List.of())));
        validated().stages(VALIDATION, bump).passed("package/1", "#5 merged");
        course.world.knows(
                new Difference(OLD, EndOfRelease.MAIN), List.of(new Change(Change.Kind.MODIFIED, "package.json")));
        course.world.knows(
                new Rewritten(OLD, "package.json", List.of("/version"), "0.6.6-preview"), Optional.of("{ours}"));
        course.world.knows(new TextAt(EndOfRelease.MAIN, "package.json"), Optional.of("{ours}"));
        course.world.knows(new ValueAt(EndOfRelease.MAIN, "package.json", "/version"), Optional.of("0.6.6-preview"));
        assertThat(course.plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));

        course.world.knows(new TextAt(EndOfRelease.MAIN, "package.json"), Optional.of("{ours, postinstall}"));
        assertThat(course.plan().standing()).isInstanceOf(Standing.Acting.class);

        course.world.cannotTell(new TextAt(EndOfRelease.MAIN, "package.json"), "silence");
        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("silence"));
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void evidenceOfACommitThatIsGoneIsAskedAnew() {
        validated().world.cannotTell(new Difference(OLD, EndOfRelease.MAIN), "there is no commit " + OLD);
        assertThat(course.plan().standing())
                .as("nothing can be read")
                .isEqualTo(new Standing.Unsure("there is no commit " + OLD));

        course.world.knows(new CommitAt(OLD), Optional.of(new Commit(OLD, "feat: less")));
        assertThat(course.plan().standing()).isInstanceOf(Standing.Unsure.class);

        course.world.knows(new CommitAt(OLD), Optional.empty());
        assertThat(course.plan().standing()).isInstanceOf(Standing.Acting.class);
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void evidenceOfACommitThatCouldNotBeAskedAboutStands() {
        validated().world.cannotTell(new Difference(OLD, EndOfRelease.MAIN), "GitHub did not answer in time");
        course.world.cannotTell(new CommitAt(OLD), "GitHub did not answer in time");
        course.world.knows(new CommitAt(EndOfRelease.MAIN), Optional.of(new Commit(EndOfRelease.MAIN, "feat: more")));

        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("GitHub did not answer in time"));
    }

    @Test
    void evidenceIsNotAskedAboutOnceATagStandsThatGotItsGo() {
        Stage go = new Stage("go", List.of(), List.of(new SignOff("maintainer", 1, false), new PushTag()));
        validated()
                .stages(VALIDATION, go)
                .tagged()
                .world
                .knows(new Difference(OLD, EndOfRelease.MAIN), List.of(new Change(Change.Kind.ADDED, "src/new.py")));
        assertThat(course.plan().standing())
                .as("somebody pushed it before the go")
                .isInstanceOf(Standing.Acting.class);

        assertThat(course.saidGo().plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.PUBLISHED));
        course.world.cannotTell(new AllRefs(), "silence");
        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("silence"));
    }

    private static Decision override(String rule, String about, String reason) {
        return new Decision.OverrideRule(EndOfRelease.by("ann", EndOfRelease.NOW), rule, List.of(about), reason);
    }

    @Test
    @Tag("B-33")
    void aTicketIsWrittenOnceWhetherAsAChoreOrBeforeItIsClosed() {
        Stage departure = new Stage("departure", List.of(), List.of(new Ticket("Release", Map.of())));
        Stage close = new Stage("close", List.of(), List.of(new CloseTicket()));
        Stage staging = new Stage("staging", List.of(), List.of(new Promote("staging")));
        Issue old = new Issue(12, "Release", account("gonogo[bot]"), "", true, List.of(), "");
        Fact opened = new Fact.Landmark("departure/1", EndOfRelease.CUT, Words.say("#12"), Map.of("issue", "12"));
        EndOfRelease waiting =
                new EndOfRelease().stages(departure, staging, close).saw(opened);
        EndOfRelease closing = new EndOfRelease().stages(departure, close).saw(opened);
        waiting.world.knows(new IssueWithNumber(12), Optional.of(old));
        closing.world.knows(new IssueWithNumber(12), Optional.of(old));

        assertThat(waiting.plan().chores()).hasSize(1).allMatch(Act.WriteIssue.class::isInstance);
        assertThat(closing.plan().standing())
                .isInstanceOfSatisfying(
                        Standing.Acting.class,
                        acting -> assertThat(acting.act()).isInstanceOf(Act.WriteIssue.class));
        assertThat(closing.plan().chores()).isEmpty();
    }

    private static final String LAST = "a65" + "0".repeat(37);
    private static final PublicationOf LAST_ON_NPM =
            new PublicationOf(new NpmPackage.Version("aegis", "0.6.5", "latest"));

    /** v0.6.5, which somebody else pushed, is the last tag on main. */
    private EndOfRelease afterOthers(Step first) {
        course.world.knows(new OnLine(Set.of(LAST), EndOfRelease.MAIN), List.of(LAST));
        course.world.cannotTell(LAST_ON_NPM, "the registry is away");
        return course.tag("v0.6.5", LAST)
                .branch("develop", EndOfRelease.MAIN)
                .stages(
                        new Stage("cut", List.of(), List.of(first)),
                        new Stage(
                                "go",
                                List.of(new AccountedFor(List.of())),
                                List.of(new VerifyPublished(
                                        List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))));
    }

    private static Decision meant(Plan unsure) {
        return new Decision.OverrideRule(
                EndOfRelease.by("bob", EndOfRelease.NOW),
                "accounted-for",
                unsure.overridable().getFirst().about(),
                "it is gone for good");
    }

    @Test
    @Tag("A-72")
    void nothingIsBegunBeforeItIsKnownAfterWhichReleaseItComes() {
        afterOthers(new RunWorkflow("build.yml", "main", Map.of(), ""));
        Plan unsure = course.plan();

        assertThat(unsure.standing()).isEqualTo(new Standing.Unsure("not everything could be looked at"));
        assertThat(EndOfRelease.findings(unsure))
                .containsExactly(
                        "CANNOT_TELL Cannot tell right now: which release comes before this one: the registry is"
                                + " away.");
        assertThat(unsure.seen()).isEmpty();
        course.world.knows(LAST_ON_NPM, new Publication.Present(""));
        Plan begins = course.plan();
        assertThat(begins.standing()).isInstanceOf(Standing.Acting.class);
        assertThat(begins.landmarks())
                .extracting(Fact.Landmark::step, Fact.Landmark::values)
                .containsExactly(tuple("baseline", Map.of("baseline", "0.6.5", "stood-at", LAST)));
        course.world.cannotTell(LAST_ON_NPM, "the registry is away");
        assertThat(course.decided(meant(unsure)).plan().standing()).isInstanceOf(Standing.Acting.class);
    }

    @Test
    @Tag("A-72")
    void norIsAStepThatOthersDidTakenForDoneBefore() {
        afterOthers(new RunWorkflow("cut.yml", "main", Map.of(), "{release}"));
        Plan unsure = course.plan();

        assertThat(unsure.landmarks()).isEmpty();
        assertThat(unsure.overridable()).extracting(Overridable::rule).containsExactly("accounted-for");
        course.decided(meant(unsure));
        assertThat(course.plan().landmarks()).extracting(Fact.Landmark::step).containsExactly("cut/1");
        course.world.knows(LAST_ON_NPM, new Publication.Present(""));
        assertThat(course.plan().landmarks()).extracting(Fact.Landmark::step).containsExactly("baseline", "cut/1");
    }
}
