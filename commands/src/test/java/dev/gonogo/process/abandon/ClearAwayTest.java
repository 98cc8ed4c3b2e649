package dev.gonogo.process.abandon;

import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Markdown;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an attempt leaves behind that ended early. */
@Tag("A-55")
class ClearAwayTest {
    private static final String BRANCH = "release/0.6.6-preview";
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final String PREPARED = "release-please--branches--" + BRANCH;
    private static final String HEAD = Scene.id("5e1ea5e");
    private static final Fact.Landmark CUT = new Fact.Landmark("cut/1", Scene.CUT, Words.say("cut"), Map.of());
    private static final AwaitPullRequest PREPARE =
            new AwaitPullRequest("{release}", "release-please--", "", List.of());
    private static final OpenPullRequest PROMOTE = new OpenPullRequest(
            "{release}", "{production}", "chore/promote-{version}-{production}", "promote", List.of());
    private static final DeleteBranch CLEAN_UP = new DeleteBranch("{release}");

    /** The branch was cut, and nothing else is there. */
    private static Scene cut() {
        return requests(
                Scene.preview().steps(PREPARE, PROMOTE, CLEAN_UP).saw(CUT).branch(BRANCH, HEAD), List.of(), List.of());
    }

    private static Scene requests(Scene scene, List<PullRequest> preparing, List<PullRequest> promoting) {
        return scene.knows(new PullRequestsInto(BRANCH), preparing).knows(new PullRequestsInto("main"), promoting);
    }

    private static PullRequest request(int number, String head, PullRequest.State state) {
        return Requests.between(number, head, "some", state);
    }

    private static Progress progress(Scene scene) {
        return ClearAway.of(scene.situation());
    }

    private static void nothingLeft(Progress progress) {
        assertThat(progress).isEqualTo(new Progress.Agreed(Words.say("nothing is left"), ""));
    }

    @Test
    void theBranchThatItMadeIsDeleted() {
        assertThat(due(progress(cut()), "deleting release/0.6.6-preview"))
                .isEqualTo(new Act.DeleteBranch(BRANCH, HEAD));
        nothingLeft(progress(cut().without(BRANCH)));
    }

    @Test
    void itsPullRequestsAreClosedFirst() {
        Scene scene = requests(
                cut(),
                List.of(request(2436, PREPARED, PullRequest.State.OPEN)),
                List.of(request(2437, BRANCH, PullRequest.State.OPEN)));

        assertThat(due(progress(scene), "closing #2436")).isEqualTo(new Act.ClosePullRequest(2436));
        requests(
                scene,
                List.of(request(2436, PREPARED, PullRequest.State.CLOSED)),
                List.of(request(2437, CLEAN, PullRequest.State.OPEN)));
        assertThat(due(progress(scene), "closing #2437")).isEqualTo(new Act.ClosePullRequest(2437));
    }

    @Test
    void theBranchesOfItsPullRequestsAreDeletedAsWell() {
        Scene scene = requests(cut(), List.of(request(2436, PREPARED, PullRequest.State.CLOSED)), List.of())
                .branch(PREPARED, Scene.id("beef"))
                .branch(CLEAN, Scene.id("cafe"));

        due(progress(scene), "deleting " + PREPARED);
        due(progress(scene.without(PREPARED)), "deleting release/0.6.6-preview");
        due(progress(scene.without(BRANCH)), "deleting " + CLEAN);
        nothingLeft(progress(scene.without(CLEAN)));
    }

    @Test
    @Tag("A-57")
    void itsPullRequestsAreAskedForAsFarBackAsItBegan() {
        Scene scene = cut().knows(
                        new PullRequestsInto("main", Scene.CUT),
                        List.of(request(2437, BRANCH, PullRequest.State.OPEN)));

        due(progress(scene), "closing #2437");
    }

    private static Scene ticketed(Optional<Issue> issue) {
        Fact.Landmark opened = new Fact.Landmark("stage/1", Scene.CUT, Words.say("#12"), Map.of("issue", "12"));
        Scene scene = Scene.preview()
                .steps(new Ticket("Release {tag}", Map.of()), CLEAN_UP)
                .saw(opened)
                .knows(new IssueWithNumber(12), issue);
        return requests(scene, List.of(), List.of());
    }

    private static Optional<Issue> ticket(boolean open) {
        return Optional.of(new Issue(12, "Release v0.6.6-preview", account("gonogo[bot]"), "", open, List.of(), ""));
    }

    @Test
    @Tag("B-33")
    void itsTicketIsClosedWithTheReason() {
        Scene abandoned = ticketed(ticket(true)).decided(new Decision.Abandon(Scene.by("ann"), "wrong *baseline*"));
        assertThat(due(progress(abandoned), "closing the ticket #12"))
                .isEqualTo(new Act.CloseIssue(12, "Abandoned by `ann`: " + Markdown.text("wrong *baseline*")));
        nothingLeft(progress(abandoned.knows(new IssueWithNumber(12), ticket(false))));

        Scene silent = ticketed(ticket(true)).decided(new Decision.Abandon(Scene.by("ann"), ""));
        assertThat(due(progress(silent), "closing the ticket #12"))
                .isEqualTo(new Act.CloseIssue(12, "Abandoned by `ann`."));
        Scene replaced =
                ticketed(ticket(true)).decided(new Decision.Replace(Scene.by("bob"), Version.of("0.6.6-preview.1")));
        assertThat(due(progress(replaced), "closing the ticket #12"))
                .isEqualTo(new Act.CloseIssue(12, "Replaced by `0.6.6-preview.1`, which `bob` asked for."));
    }

    @Test
    @Tag("B-33")
    void itsTicketIsClosedOnceThereIsATagAsWellAndWhenNobodyDeletedIt() {
        Decision abandon = new Decision.Abandon(Scene.by("ann"), "");
        Scene tagged = ticketed(ticket(true)).decided(abandon).annotated("v0.6.6-preview", Scene.MAIN);

        due(progress(tagged), "closing the ticket #12");
        nothingLeft(progress(ticketed(Optional.empty()).decided(abandon)));
        unsure(
                progress(ticketed(ticket(true)).decided(abandon).cannotTell(new IssueWithNumber(12))),
                "GitHub did not answer in time");
    }

    @Test
    @Tag("B-33")
    void aTicketThatCannotBeReadForAnHourKeepsTheAttemptFromEndingNoLonger() {
        Decision abandon = new Decision.Abandon(Scene.by("ann"), "");
        Scene scene = ticketed(ticket(true)).decided(abandon).cannotTell(new IssueWithNumber(12));

        unsure(progress(scene.at(abandon.by().at().plusSeconds(3599))), "GitHub did not answer in time");
        assertThat(progress(scene.at(abandon.by().at().plusSeconds(3600))))
                .isInstanceOfSatisfying(
                        Progress.Agreed.class,
                        end -> assertThat(end.words().plain())
                                .isEqualTo("The ticket #12 could not be read (GitHub did not answer in time), so it may"
                                        + " still be open. Look at it on GitHub and close it."));
        due(progress(scene.knows(new IssueWithNumber(12), ticket(true))), "closing the ticket #12");
    }

    @Test
    void whatIsNotOfThisAttemptStays() {
        PullRequest earlier =
                Requests.between(2430, BRANCH, "main", PullRequest.State.OPEN, Scene.CUT.minusSeconds(3600));
        PullRequest byHand = request(2438, "fix/typo", PullRequest.State.OPEN);
        Scene scene = requests(cut(), List.of(byHand), List.of(earlier, byHand))
                .branch("fix/typo", Scene.id("beef"))
                .without(BRANCH);

        nothingLeft(progress(scene));
    }

    @Test
    void branchesThatReleasesShareStay() {
        Scene scene = Scene.preview().steps(CLEAN_UP).saw(CUT);
        requests(scene, List.of(request(2439, "develop", PullRequest.State.OPEN)), List.of());

        nothingLeft(progress(scene));
        requests(
                scene.steps(new AwaitPullRequest("{release}", "", "", List.of())),
                List.of(request(2439, "develop", PullRequest.State.CLOSED)),
                List.of());
        nothingLeft(progress(scene));
    }

    @Test
    void beforeAnythingWasStartedWhateverHasTheNamesIsNotItsWork() {
        Scene scene = requests(
                Scene.preview().steps(PREPARE, PROMOTE).branch(BRANCH, HEAD),
                List.of(request(2436, PREPARED, PullRequest.State.OPEN)),
                List.of());

        nothingLeft(progress(scene.saw(new Fact.Posting(new Room("slack", "C0RELEASES"), "board", Scene.CUT))));
        due(progress(scene.saw(new Fact.Intent("cut/1", 1, Scene.CUT))), "closing #2436");
    }

    @Test
    void aRunThatMayStillMakeTheBranchIsWaitedFor() {
        Scene scene = requests(Scene.preview().steps(PREPARE, PROMOTE).branch(BRANCH, HEAD), List.of(), List.of())
                .saw(new Fact.Intent("cut/1", 1, Scene.CUT))
                .saw(new Fact.Dispatched("cut/1", 1, Scene.CUT, 7))
                .knows(new RunWithId(7), Optional.of(Runs.dispatched(7, RunState.RUNNING, "gonogo[bot]", Scene.CUT)));

        working(progress(scene), "Create Release Branch #412 has not ended yet; what it makes is deleted afterwards");
        unsure(progress(scene.cannotTell(new RunWithId(7))), "GitHub did not answer in time");
        due(progress(scene.saw(CUT)), "deleting release/0.6.6-preview");
    }

    @Test
    void aRunThatIsOverMakesNothingMore() {
        Scene scene = requests(Scene.preview().steps(PREPARE, PROMOTE).branch(BRANCH, HEAD), List.of(), List.of())
                .saw(new Fact.Intent("cut/1", 1, Scene.CUT))
                .saw(new Fact.Dispatched("cut/1", 1, Scene.CUT, 7))
                .knows(new RunWithId(7), Optional.of(Runs.dispatched(7, RunState.FAILED, "gonogo[bot]", Scene.CUT)));

        due(progress(scene), "deleting release/0.6.6-preview");
    }

    @Test
    void aRunThatWasDeletedMakesNothingMore() {
        Scene scene = requests(Scene.preview().steps(PREPARE, PROMOTE).branch(BRANCH, HEAD), List.of(), List.of())
                .saw(new Fact.Intent("cut/1", 1, Scene.CUT))
                .saw(new Fact.Dispatched("cut/1", 1, Scene.CUT, 7))
                .knows(new RunWithId(7), Optional.empty());

        due(progress(scene), "deleting release/0.6.6-preview");
        nothingLeft(progress(scene.without(BRANCH)));

        working(progress(scene.at(Scene.CUT.plusSeconds(120))), "waiting for GitHub to list the run 7");
    }

    @Test
    @Tag("A-48")
    void aRunThatMayStillOpenThePullRequestIsWaitedFor() {
        RunsOf runs = new RunsOf("release-please.yml", "workflow_dispatch", Scene.CUT);
        Scene scene = requests(
                Scene.preview()
                        .steps(
                                new AwaitPullRequest("{release}", "release-please--", "release-please.yml", List.of()),
                                PROMOTE)
                        .saw(CUT)
                        .branch(BRANCH, HEAD),
                List.of(),
                List.of());

        working(
                progress(scene.knows(runs, List.of(Runs.on(BRANCH, RunState.RUNNING)))),
                "Create Release Branch #412 has not ended yet; what it makes is deleted afterwards");
        due(progress(scene.knows(runs, List.of(Runs.on(BRANCH, RunState.FAILED)))), "deleting release/0.6.6-preview");
        due(progress(scene.cannotTell(runs)), "deleting release/0.6.6-preview");
    }

    @Test
    @Tag("A-72")
    @Tag("A-94")
    @Tag("A-103")
    void onceThereIsATagTheBranchGoesOnlyWhereNothingIsLost() {
        Difference difference = new Difference(Scene.MAIN, HEAD);
        Scene scene = requests(cut(), List.of(), List.of(request(2437, BRANCH, PullRequest.State.OPEN)))
                .annotated("v0.6.6-preview", Scene.MAIN);

        assertThat(due(progress(scene.knows(difference, List.of())), "deleting release/0.6.6-preview"))
                .isEqualTo(new Act.DeleteBranch(BRANCH, HEAD));
        nothingLeft(progress(scene.knows(difference, List.of(new Change(Change.Kind.ADDED, "src/a.ts")))));
        nothingLeft(progress(scene.without(BRANCH)));
    }

    @Test
    void onceThereIsATagAProcessWithoutCleanUpLeavesTheBranch() {
        Scene scene =
                Scene.preview().steps(PREPARE).saw(CUT).branch(BRANCH, HEAD).annotated("v0.6.6-preview", Scene.MAIN);

        nothingLeft(progress(scene));
    }

    @Test
    @Tag("B-09")
    @Tag("B-36")
    void theBranchThatAStepCreatedIsDeletedAndOneOfOthersStays() {
        String hotfix = "hotfix/0.6.6-preview";
        Step create = new CreateBranch("hotfix/{version}", CreateBranch.LATEST_TAG);
        for (Fact own : List.of(
                new Fact.Landmark("stage/2", Scene.CUT, Words.say("created"), Map.of()),
                new Fact.Intent("stage/2/at/" + HEAD, 1, Scene.CUT))) {
            Scene scene = requests(
                    Scene.preview().steps(CLEAN_UP, create).saw(CUT).branch(hotfix, HEAD), List.of(), List.of());

            nothingLeft(progress(scene.saw(new Fact.Intent("stage/22/at/" + HEAD, 1, Scene.CUT))));
            assertThat(due(progress(scene.saw(own)), "deleting hotfix/0.6.6-preview"))
                    .isEqualTo(new Act.DeleteBranch(hotfix, HEAD));
            nothingLeft(progress(scene.without(hotfix)));
        }
    }

    @Test
    @Tag("B-09")
    void theReleaseBranchThatOthersCreatedStays() {
        Step create = new CreateBranch("{release}", "{integration}");
        Scene scene = requests(Scene.preview().steps(create).saw(CUT).branch(BRANCH, HEAD), List.of(), List.of());

        nothingLeft(progress(scene));
        due(progress(scene.saw(new Fact.Intent("stage/1/at/" + HEAD, 1, Scene.CUT))), "deleting release/0.6.6-preview");
    }

    @Test
    @Tag("B-23")
    void thePullRequestThatSetsTheVersionIsClosedAndItsBranchDeleted() {
        String bump = "chore/release-0.6.6-preview";
        for (String into : List.of("{release}", "{integration}", "{production}")) {
            Step bumping = new BumpVersions(into, "chore/release-{version}", "bump", List.of(), List.of());
            PullRequest open = request(2440, bump, PullRequest.State.OPEN);
            PullRequest byHand = request(2441, bump + "-2", PullRequest.State.OPEN);
            Scene scene = requests(Scene.preview().steps(bumping).saw(CUT).branch(bump, HEAD), List.of(), List.of())
                    .knows(new PullRequestsInto("develop"), List.of());
            String base = scene.situation().fill(into);

            assertThat(due(progress(scene.knows(new PullRequestsInto(base), List.of(byHand, open))), "closing #2440"))
                    .isEqualTo(new Act.ClosePullRequest(2440));
            assertThat(due(progress(scene.knows(new PullRequestsInto(base), List.of(byHand))), "deleting " + bump))
                    .isEqualTo(new Act.DeleteBranch(bump, HEAD));
            nothingLeft(progress(scene.without(bump)));
        }
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        String silence = "GitHub did not answer in time";

        unsure(progress(cut().cannotTell(new AllRefs())), silence);
        unsure(progress(cut().cannotTell(new PullRequestsInto(BRANCH))), silence);
        unsure(progress(cut().cannotTell(new PullRequestsInto("main"))), silence);
    }

    private static Decision left(String branch, String commit) {
        return new Decision.OverrideRule(
                Scene.by("bob"), "clear-away", List.of(branch + " " + commit), "somebody works on it");
    }

    @Test
    void aBranchThatAMaintainerMeantToStayStaysAtThatCommit() {
        Scene scene = requests(cut(), List.of(request(2436, PREPARED, PullRequest.State.CLOSED)), List.of())
                .branch(PREPARED, Scene.id("beef"))
                .decided(left(PREPARED, Scene.id("beef")));

        due(progress(scene), "deleting release/0.6.6-preview");
        nothingLeft(progress(scene.without(BRANCH)));
        due(progress(scene.branch(PREPARED, Scene.id("cafe"))), "deleting " + PREPARED);
    }

    @Test
    @Tag("A-103")
    void onceThereIsATagABranchThatAMaintainerMeantToStayStaysAsWell() {
        Scene scene = cut().annotated("v0.6.6-preview", Scene.MAIN).knows(new Difference(Scene.MAIN, HEAD), List.of());

        due(progress(scene), "deleting release/0.6.6-preview");
        nothingLeft(progress(scene.decided(left(BRANCH, HEAD))));
    }

    private static final String OBJECT = Scene.id("ab1");
    private static final Fact TAGGED =
            new Fact.Landmark("publish/1", Scene.CUT, Words.say("tagged"), Map.of("tag", OBJECT, "commit", HEAD));
    private static final String KEPT =
            " release/0.6.6-preview is kept: it may be the only place that has what was published. Delete it only"
                    + " after the tag is back.";

    private static void ends(Progress progress, String words) {
        assertThat(progress)
                .isInstanceOfSatisfying(
                        Progress.Agreed.class,
                        end -> assertThat(end.words().plain()).isEqualTo(words));
    }

    private static Scene pushed(Scene scene) {
        Attempt ours = new Attempt(
                Version.of("0.6.6-preview"),
                1,
                Scene.CUT,
                true,
                Set.of(),
                Optional.of(new Attempt.Tagged(HEAD, Scene.CUT, "carol")),
                Set.of(),
                List.of());
        return scene.saw(TAGGED).knows(new Attempts(), List.of(ours));
    }

    @Test
    @Tag("A-72")
    @Tag("A-103")
    @Tag("A-114")
    void theBranchThatAloneMayHaveWhatWasPublishedIsKeptAndItSaysHowToPutTheTagBack() {
        Scene scene = pushed(cut())
                .knows(new Difference(Scene.MAIN, HEAD), List.of(new Change(Change.Kind.ADDED, "src/a.ts")));

        ends(
                progress(scene),
                "The tag v0.6.6-preview was pushed at 5e1ea5e after carol's go, 2026-11-20 10:00 UTC, and was deleted since. Put"
                        + " it back, from a clone that has it: git push origin " + OBJECT
                        + ":refs/tags/v0.6.6-preview." + KEPT);
        ends(
                progress(scene.annotated("v0.6.6-preview", Scene.MAIN)),
                "The tag v0.6.6-preview was pushed at 5e1ea5e after carol's go, 2026-11-20 10:00 UTC, and now points at 9f8e7d6."
                        + " Put it back, from a clone that has it: git push --force origin " + OBJECT
                        + ":refs/tags/v0.6.6-preview." + KEPT);
        ends(
                progress(scene.without(BRANCH)),
                "The tag v0.6.6-preview was pushed at 5e1ea5e after carol's go, 2026-11-20 10:00 UTC, and now points at 9f8e7d6."
                        + " Put it back, from a clone that has it: git push --force origin " + OBJECT
                        + ":refs/tags/v0.6.6-preview.");
        nothingLeft(progress(scene.annotated("v0.6.6-preview", HEAD)));
        unsure(progress(scene.cannotTell(new Attempts())), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-103")
    void aBranchWhoseContentIsOnProductionGoesAlthoughTheTagIsGone() {
        Scene scene = pushed(cut()).knows(new Difference(Scene.MAIN, HEAD), List.of());

        due(progress(scene), "deleting release/0.6.6-preview");
    }

    @Test
    @Tag("A-72")
    void aPushOfTheTagThatMayHaveGotThroughKeepsTheBranch() {
        Scene scene = cut().knows(new Difference(Scene.MAIN, HEAD), List.of(new Change(Change.Kind.ADDED, "src/a.ts")))
                .saw(new Fact.Pushing("publish/1", 1, Scene.CUT, HEAD, 2));

        ends(
                progress(scene),
                "release/0.6.6-preview is kept: the push of the tag v0.6.6-preview at 5e1ea5e was not answered, so it may have been"
                        + " published. Look at what is published, and delete the branch by hand if nothing is.");
        nothingLeft(progress(scene.without(BRANCH)));
        due(
                progress(scene.branch(BRANCH, HEAD).saw(new Fact.Rejected("publish/1", 1, Scene.CUT, "protected"))),
                "deleting release/0.6.6-preview");
    }

    @Test
    @Tag("A-72")
    void whatWasPublishedWithoutATagThatWeKnowIsNotClearedAway() {
        PublicationOf npm = new PublicationOf(new NpmPackage.Version("aegis", "0.6.6-preview", "preview"));
        Decision abandon = new Decision.Abandon(Scene.by("ann"), "");
        Scene scene = cut().steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .decided(abandon);

        due(progress(scene.knows(npm, new Publication.Absent())), "deleting release/0.6.6-preview");
        ends(
                progress(scene.knows(npm, new Publication.Present(""))),
                "release/0.6.6-preview is kept: something of 0.6.6-preview is published, and the branch may be the"
                        + " only place that has what it was made from.");
        unsure(progress(scene.cannotTell(npm)), "GitHub did not answer in time");
        ends(
                progress(scene.at(abandon.by().at().plusSeconds(3600))),
                "release/0.6.6-preview is kept: whether something of 0.6.6-preview is published is unknown (GitHub"
                        + " did not answer"
                        + " in time). Look there, and delete the branch by hand if nothing is.");
    }

    @Test
    @Tag("A-72")
    void whatAnEarlierAttemptPublishedIsNotClearedAway() {
        Scene scene = pushed(cut().attempt(2));
        Situation later = scene.situation();
        Release release = later.release();
        Release second = new Release(
                release.id(),
                release.decisions(),
                release.facts().stream().filter(fact -> !fact.equals(TAGGED)).toList());

        ends(
                ClearAway.of(later.of(second)),
                "release/0.6.6-preview is kept: something of 0.6.6-preview is published, and the branch may be the"
                        + " only place that has what it was made from.");
    }
}
