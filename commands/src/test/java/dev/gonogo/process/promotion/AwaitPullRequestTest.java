package dev.gonogo.process.promotion;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static dev.gonogo.process.Says.working;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.MergedBy;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.Push;
import dev.gonogo.world.Restored;
import dev.gonogo.world.Review;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-03")
@Tag("A-49")
class AwaitPullRequestTest {
    private static final String INTO = "release/0.6.6-preview";
    private static final String FROM = "release-please--branches--release/0.6.6-preview";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Instant CREATED = Scene.CUT.plus(Duration.ofHours(1));
    private static final String LEAK = Scene.id("1ea4");
    private final Step step =
            new AwaitPullRequest("{release}", "release-please--branches--{release}", "", List.of(new Reviewed(1)));

    private static PullRequest request(int number, State state) {
        return Requests.between(number, FROM, INTO, state);
    }

    /** These exist, and nobody pushed anything else. */
    private static Scene with(PullRequest... requests) {
        Scene scene = Scene.preview()
                .branch(INTO, Requests.MERGE)
                .knows(new FirstParents(Scene.DEVELOP, Requests.MERGE), List.of())
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.DEVELOP, List.of()))
                .knows(new PullRequestsInto(INTO), List.of(requests));
        for (PullRequest request : requests) {
            scene.knows(new CommitsOf(request.number(), Requests.HEAD), List.of())
                    .knows(new FilesOf(request.number(), Requests.HEAD), List.of());
        }
        return scene;
    }

    /** The same, after dave pushed to the branch. */
    private static Scene pushed(PullRequest... requests) {
        LineCommit leak = new LineCommit(LEAK, List.of(Requests.MERGE), "fix: a leak", "dave", Scene.NOW);
        return with(requests)
                .branch(INTO, LEAK)
                .knows(new Reachable(Requests.MERGE, LEAK), true)
                .knows(new FirstParents(Scene.DEVELOP, LEAK), List.of(leak))
                .knows(new PullRequestsWith(LEAK), List.of())
                .knows(
                        new NotRestored(new Restored(Requests.MERGE, List.of()), LEAK),
                        List.of(new Change(Change.Kind.ADDED, "src/leak.ts")));
    }

    private static Scene approved(Scene scene, int number) {
        Review review = new Review(account("bob"), Review.Verdict.APPROVED, Requests.HEAD);
        return scene.writers(request(number, State.OPEN), "bob").knows(new ReviewsOf(number), List.of(review));
    }

    private static Scene cutWith(PullRequest... requests) {
        return with(requests).saw(new Fact.Landmark("cut/1", CREATED, Words.say("cut"), Map.of()));
    }

    @Test
    void waitsUntilThePullRequestIsThere() {
        working(
                step.progress(
                        cutWith().at(CREATED.plus(PATIENCE).minusMillis(1)).situation()),
                "waiting for a pull request into release/0.6.6-preview");
    }

    @Test
    void whatDoesNotComeIsSaid() {
        Situation late = cutWith().at(CREATED.plus(PATIENCE)).situation();

        stopped(
                step.progress(late),
                "There is no pull request into release/0.6.6-preview yet. It has been awaited since 2026-11-20 11:00"
                        + " UTC, from a branch that starts with release-please--branches--release/0.6.6-preview."
                        + " Check why it was not"
                        + " opened, or abandon this attempt and cut again.");
        stopped(
                new AwaitPullRequest("{release}", "bot/", "", List.of(new Reviewed(1), new ByAuthor("release-bot")))
                        .progress(late),
                "There is no pull request into release/0.6.6-preview yet. It has been awaited since 2026-11-20 11:00"
                        + " UTC, from a branch that starts with bot/, by release-bot. Check why it was not opened,"
                        + " or abandon this"
                        + " attempt and cut again.");
    }

    @Test
    void asksForTheMergeWhenEverythingHolds() {
        Scene scene = approved(with(request(2436, State.OPEN)), 2436);

        Progress.Waiting asks =
                waiting(step.progress(scene.situation()), "#2436 is ready: merge it into release/0.6.6-preview");

        assertThat(asks.ask()).isEqualTo(new Ask.OnForge("https://github.com/OneStepAt4time/aegis/pull/2436"));
        assertThat(asks.findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(
                        tuple("no-other-commits", Finding.Verdict.HELD), tuple("reviewed", Finding.Verdict.HELD));
    }

    @Test
    @Tag("A-09")
    @Tag("A-109")
    void isNotToBeMergedOntoWhatSomebodyPushedBesideIt() {
        Scene scene = approved(pushed(request(2436, State.OPEN)), 2436);

        Progress.Stopped stops = stopped(
                step.progress(scene.situation()),
                "#2436 must not be merged: release/0.6.6-preview has changed since it was cut");

        assertThat(stops.findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(
                        tuple("no-other-commits", Finding.Verdict.NOT_HELD), tuple("reviewed", Finding.Verdict.HELD));
        assertThat(stops.ask()).isEqualTo(new Ask.OnForge("https://github.com/OneStepAt4time/aegis/pull/2436"));
    }

    @Test
    @Tag("A-09")
    @Tag("A-109")
    void saysThatSomebodyPushedBeforeThePullRequestIsThere() {
        Progress.Stopped stops =
                stopped(step.progress(pushed().situation()), "release/0.6.6-preview has changed since it was cut");

        assertThat(stops.findings()).extracting(Finding::about).containsExactly(LEAK);
    }

    @Test
    @Tag("A-109")
    void stopsWhenItWasMergedOntoWhatSomebodyPushed() {
        Scene scene = approved(pushed(request(2436, State.MERGED)), 2436);
        Restored expected = new Restored(Requests.MERGE, List.of(new Restored.Files(Requests.HEAD, List.of())));
        scene.knows(new NotRestored(expected, LEAK), List.of(new Change(Change.Kind.ADDED, "src/leak.ts")));

        stopped(
                step.progress(scene.situation()),
                "#2436 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer"
                        + " override no-other-commits with a reason.");
    }

    @Test
    void aBranchOfAllReleasesMayGetAnything() {
        Step trunk = new AwaitPullRequest("{production}", "release-please--", "", List.of());
        PullRequest merged = Requests.between(2436, "release-please--branches--main", "main", State.MERGED);
        Scene scene = Scene.preview().knows(new PullRequestsInto("main"), List.of(merged));

        done(trunk.progress(scene.situation()), "#2436 merged");
    }

    @Test
    void doesNotAskForTheMergeOfWhatIsNotReady() {
        Scene scene = with(request(2436, State.OPEN)).knows(new ReviewsOf(2436), List.of());

        Progress.Waiting waits = waiting(step.progress(scene.situation()), "#2436 is waiting for review");

        assertThat(waits.findings())
                .extracting(Finding::verdict)
                .containsExactly(Finding.Verdict.HELD, Finding.Verdict.PENDING);
    }

    @Test
    @Tag("A-63")
    void asksThoseForAReviewWhoMayGiveIt() {
        PullRequest request = request(2436, State.OPEN);
        Account pusher = account("ann");
        Scene scene = with(request)
                .knows(new ReviewsOf(2436), List.of())
                .knows(new PushesOf(request.head(), request.headCommit()), List.of(new Push(pusher, Scene.NOW)));

        Progress.Waiting asks = waiting(step.progress(scene.situation()), "#2436 is waiting for review");

        assertThat(((Ask.OnForge) asks.ask()).people())
                .as("ann cut it, and pushed its head")
                .containsExactlyInAnyOrder("bob", "carol", "dave");
    }

    @Test
    void isDoneWhenItWasMergedAndHolds() {
        Scene scene = approved(with(request(2436, State.MERGED)), 2436);

        Progress.Done seen = done(step.progress(scene.situation()), "#2436 merged");

        assertThat(seen.values()).containsOnly(entry("pull-request", "2436"), entry("commit", Requests.MERGE));
    }

    @Test
    void stopsWhenItWasMergedAlthoughSomethingDoesNotHold() {
        Scene scene = with(request(2436, State.MERGED))
                .knows(new ReviewsOf(2436), List.of())
                .knows(new MergedBy(2436), account("mallory"));

        stopped(
                step.progress(scene.situation()),
                "#2436 was merged by mallory, 2026-11-20 10:06 UTC, although not all needs are met. Fix what the"
                        + " board marks ✘, or have a maintainer override reviewed with a reason.");
    }

    @Test
    @Tag("A-63")
    void whatCannotBeReadOfAMergedOneIsNamedAndMayBeOverridden() {
        Scene scene = with(request(2436, State.MERGED)).cannotTell(new ReviewsOf(2436));
        String sentence = "#2436 was merged, and not everything about it can be read";
        Progress.Unsure unsure = is(Progress.Unsure.class, step.progress(scene.situation()));
        assertThat(unsure.why()).isEqualTo(sentence);

        Finding reviews =
                unsure.findings().stream().filter(Finding::blocks).findFirst().orElseThrow();
        assertThat(reviews.words().plain()).isEqualTo("Cannot tell right now: GitHub did not answer in time.");
        scene.decided(new Decision.OverrideRule(
                Scene.by("ann"), reviews.rule(), List.of(reviews.about()), "I saw the approval"));
        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Done.class);
    }

    @Test
    @Tag("A-55")
    void aClosedOneNeedsANewCut() {
        Scene scene = approved(with(request(2436, State.CLOSED)), 2436);

        stopped(
                step.progress(scene.situation()),
                "#2436 was closed. Abandon this attempt, delete the branch release/0.6.6-preview and cut again.");
    }

    @Test
    void aMergedOneCountsMoreThanAnOpenOneAndThatMoreThanAClosedOne() {
        Scene merged = with(request(2436, State.MERGED), request(2437, State.OPEN), request(2438, State.CLOSED));
        done(step.progress(approved(merged, 2436).situation()), "#2436 merged");

        Scene open = with(request(2436, State.CLOSED), request(2437, State.OPEN), request(2438, State.CLOSED));
        waiting(step.progress(approved(open, 2437).situation()), "#2437 is ready: merge it into release/0.6.6-preview");

        Scene closed = with(request(2436, State.CLOSED), request(2438, State.CLOSED));
        assertThat(step.progress(approved(closed, 2438).situation())).isInstanceOf(Progress.Stopped.class);
    }

    @Test
    void leftoversOfAnEarlierAttemptDoNotCount() {
        PullRequest old = Requests.between(2400, FROM, INTO, State.MERGED, Scene.CUT.minusSeconds(1));

        working(
                step.progress(cutWith(old).at(CREATED).situation()),
                "waiting for a pull request into release/0.6.6-preview");
    }

    @Test
    void onesFromOtherBranchesDoNotCount() {
        PullRequest other = Requests.between(2436, "dave/fix", INTO, State.OPEN);

        working(
                step.progress(cutWith(other).at(CREATED).situation()),
                "waiting for a pull request into release/0.6.6-preview");
    }

    @Test
    void releasePleaseMayNameAComponent() {
        PullRequest component = Requests.between(2436, FROM + "--components--aegis", INTO, State.MERGED);

        done(
                step.progress(approved(with(component), 2436)
                        .writers(component, "bob")
                        .situation()),
                "#2436 merged");
    }

    @Test
    void cannotTellWithoutTheForge() {
        unsure(step.progress(Scene.preview().situation()), ScriptedWorld.SILENCE);
    }
}
