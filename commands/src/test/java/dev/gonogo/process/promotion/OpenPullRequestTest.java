package dev.gonogo.process.promotion;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static dev.gonogo.process.Says.working;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.MergeabilityOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.Restored;
import dev.gonogo.world.Review;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-57")
class OpenPullRequestTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final String SOURCE = Scene.id("5e1ea5e");
    private static final String TITLE = "chore(release): promote 0.6.6-preview to main";
    private static final Set<String> MAINTAINERS = Set.of("ann", "bob", "carol", "dave");
    private final Step step = new OpenPullRequest(
            "{release}",
            "{production}",
            "chore/promote-{version}-{production}",
            "chore(release): promote {version} to {production}",
            List.of(new Reviewed(1)));

    private static PullRequest direct(State state) {
        return Requests.between(2438, RELEASE, "main", state);
    }

    private static PullRequest clean(State state) {
        return Requests.between(2439, CLEAN, "main", state);
    }

    private static final Instant JUST_MERGED = Scene.CUT.plus(Duration.ofMinutes(6));

    private static Scene unpromoted(PullRequest... requests) {
        return Scene.preview().branch(RELEASE, SOURCE).knows(new PullRequestsInto("main"), List.of(requests));
    }

    private static Scene promoted(PullRequest... requests) {
        return unpromoted(requests).decided(new Decision.Promote(Scene.by("ann"), "main"));
    }

    private static Scene dirty() {
        return promoted(direct(State.OPEN)).knows(new MergeabilityOf(2438, Requests.HEAD), Mergeability.DIRTY);
    }

    private static List<Change> changes(String... more) {
        List<Change> changes = new ArrayList<>();
        Scene.METADATA.forEach(path -> changes.add(new Change(Change.Kind.MODIFIED, path)));
        List.of(more).forEach(path -> changes.add(new Change(Change.Kind.ADDED, path)));
        return changes;
    }

    /** The clean branch as it was built: one commit on main with the metadata of the release branch. */
    private static Scene built(Scene scene, String head) {
        LineCommit commit = new LineCommit(head, List.of(Scene.MAIN), TITLE, "gonogo", Scene.NOW);
        return scene.branch(CLEAN, head)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(Scene.MAIN, head), List.of(commit))
                .knows(restored(head), List.of())
                .knows(new Difference(Scene.MAIN, SOURCE), changes());
    }

    /** Somebody else made the clean branch, and nobody accepted what it leaves behind. */
    private static Scene byHand(Scene scene, String... behind) {
        return built(scene, Requests.HEAD)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()))
                .knows(new Difference(Scene.MAIN, SOURCE), changes(behind));
    }

    private static Scene mergeable(Scene scene, Mergeability state) {
        return scene.knows(new MergeabilityOf(2438, Requests.HEAD), state);
    }

    private static NotRestored restored(String head) {
        return new NotRestored(new Restored(Scene.MAIN, List.of(new Restored.Files(SOURCE, Scene.METADATA))), head);
    }

    /** The process awaits the pull request that sets the version, and dave pushed something else. */
    private static Scene pushed(Scene scene, String head) {
        LineCommit leak = new LineCommit(head, List.of(SOURCE), "fix: a leak", "dave", Scene.NOW);
        return scene.steps(new AwaitPullRequest("{release}", "release-please--", "", List.of()))
                .branch(RELEASE, head)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(Scene.DEVELOP, head), List.of(leak))
                .knows(
                        new NotRestored(new Restored(SOURCE, List.of()), head),
                        List.of(new Change(Change.Kind.ADDED, "src/leak.ts")));
    }

    private static Scene approved(Scene scene, int number) {
        return scene.writers(direct(State.OPEN), "bob")
                .writers(clean(State.OPEN), "bob")
                .knows(
                        new ReviewsOf(number),
                        List.of(new Review(account("bob"), Review.Verdict.APPROVED, Requests.HEAD)));
    }

    @Test
    void closesTheDirectPullRequestThatACleanOneReplaces() {
        Act act = due(
                step.progress(built(promoted(direct(State.OPEN), clean(State.OPEN)), Requests.HEAD)
                        .situation()),
                "closing #2438, which #2439 replaces");

        assertThat(act).isEqualTo(new Act.ClosePullRequest(2438));
    }

    @Test
    void asksWhetherToPromoteAndSaysThatThisPublishesNothing() {
        Progress.Waiting asks = waiting(
                step.progress(unpromoted().situation()), "ready to promote to main; this publishes nothing yet");

        assertThat(asks.ask()).isEqualTo(new Ask.Promote(MAINTAINERS, "main"));
    }

    @Test
    @Tag("A-64")
    void opensTheDirectPullRequestOnceSomebodyPromoted() {
        Act act =
                due(step.progress(promoted().situation()), "opening a pull request from release/0.6.6-preview to main");

        assertThat(act)
                .isEqualTo(new Act.OpenPullRequest(
                        RELEASE,
                        "main",
                        TITLE,
                        "Promotes 0.6.6-preview to main. Merging this publishes nothing: it only moves the release metadata"
                                + " onto main."));
    }

    @Test
    @Tag("A-10")
    @Tag("A-63")
    void saysThatItWaitsForReview() {
        Scene scene = promoted(direct(State.OPEN))
                .knows(new MergeabilityOf(2438, Requests.HEAD), Mergeability.CLEAN)
                .knows(new ReviewsOf(2438), List.of());

        Progress.Waiting waits = waiting(step.progress(scene.situation()), "#2438 is waiting for review");

        assertThat(waits.findings()).extracting(Finding::blocks).containsExactly(true);
    }

    @Test
    @Tag("A-64")
    void asksForTheMergeAndSaysThatMergingPublishesNothing() {
        Scene scene = promoted(direct(State.OPEN)).knows(new MergeabilityOf(2438, Requests.HEAD), Mergeability.CLEAN);

        waiting(
                step.progress(approved(scene, 2438).situation()),
                "#2438 is ready: merge it into main; merging publishes nothing");
    }

    @Test
    void waitsWhileTheForgeWorksOutWhetherItCanBeMerged() {
        Scene scene =
                promoted(direct(State.OPEN)).knows(new MergeabilityOf(2438, Requests.HEAD), Mergeability.COMPUTING);

        working(step.progress(scene.situation()), "GitHub is working out whether #2438 can be merged");
    }

    @Test
    @Tag("A-58")
    @Tag("A-59")
    @Tag("A-60")
    @Tag("A-61")
    void buildsACleanBranchWithOnlyTheMetadataWhenTheDirectOneIsDirty() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes());

        Act act = due(
                step.progress(scene.situation()),
                "#2438 cannot be merged; building the clean branch chore/promote-0.6.6-preview-main");

        assertThat(act).isEqualTo(new Act.PushRestored(CLEAN, Scene.MAIN, SOURCE, Scene.METADATA, TITLE));
    }

    @Test
    void filesThatAMetadataOnlyPromotionLeavesBehindAreCountedAndListed() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes("src/a.ts", "src/b.ts"));

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "#2438 cannot be merged: the histories diverged. A clean branch would only have the metadata files;"
                        + " what else differs would stay behind: src/a.ts, src/b.ts");

        assertThat(asks.ask()).isEqualTo(new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("src/a.ts", "src/b.ts")));
    }

    @Test
    void buildsTheCleanBranchWhenSomebodyMeantToLeaveThemBehind() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes("src/a.ts"))
                .decided(meant(SOURCE, "src/a.ts"));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Due.class);
    }

    private static Decision meant(String commit, String... files) {
        return new Decision.MetadataOnly(Scene.by("bob"), commit, List.of(files));
    }

    @Test
    @Tag("A-41")
    void whatIsLeftBehindBesidesWhatWasMeantIsAskedAgain() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes("src/a.ts", "src/b.ts"))
                .decided(meant(SOURCE, "src/a.ts"));

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "#2438 cannot be merged: the histories diverged. A clean branch would only have the metadata files;"
                        + " what else differs would stay behind: src/a.ts, src/b.ts");
        assertThat(asks.ask()).isEqualTo(new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("src/a.ts", "src/b.ts")));

        scene.metadata(new Metadata(Map.of("package.json", List.of("/version"))))
                .knows(
                        new Difference(Scene.MAIN, SOURCE),
                        List.of(
                                new Change(Change.Kind.MODIFIED, "package.json"),
                                new Change(Change.Kind.MODIFIED, "src/a.ts")))
                .knows(
                        new ChangedValues(Scene.MAIN, SOURCE, "package.json"),
                        Optional.of(List.of("/version", "/overrides/ws")));
        assertThat(waiting(
                                step.progress(scene.situation()),
                                "#2438 cannot be merged: the histories diverged. A clean branch would only have the"
                                        + " metadata files;"
                                        + " what else differs would stay behind: src/a.ts; in these it would replace more than the"
                                        + " version: package.json /overrides/ws")
                        .ask())
                .isEqualTo(
                        new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("src/a.ts", "package.json /overrides/ws")));

        assertThat(step.progress(scene.decided(meant(SOURCE, "src/a.ts", "package.json /overrides/ws", "src/gone.ts"))
                        .situation()))
                .isInstanceOf(Progress.Due.class);
    }

    @Test
    void aDecisionThatDidNotKeepWhatWasShownCountsForAll() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes("src/a.ts"))
                .decided(meant(SOURCE));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    void whatWasMeantForAnEarlierHeadIsAskedAgain() {
        Scene scene = dirty().knows(new Difference(Scene.MAIN, SOURCE), changes("src/a.ts"))
                .decided(meant(Scene.id("0ld"), "src/a.ts"));

        assertThat(step.progress(scene.situation())).isInstanceOf(Progress.Waiting.class);
    }

    private static final Ask MEANT = new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("src/a.ts"));

    @Test
    @Tag("A-58")
    @Tag("A-60")
    void aCleanPullRequestMadeByHandIsNotTakenBeforeSomebodyMeansWhatItLeavesBehind() {
        Scene scene = byHand(promoted(direct(State.OPEN), clean(State.OPEN)), "src/a.ts");

        Progress.Waiting asks = waiting(
                step.progress(mergeable(scene, Mergeability.DIRTY).situation()),
                "#2439 must not be merged yet: it only has the metadata files; what else differs would stay behind:"
                        + " src/a.ts");
        assertThat(asks.ask()).isEqualTo(MEANT);
        assertThat(step.progress(
                        scene.decided(meant(Scene.id("0ld"), "src/a.ts")).situation()))
                .as("meant for another commit")
                .isEqualTo(asks);

        Act act = due(
                step.progress(scene.decided(meant(SOURCE, "src/a.ts")).situation()),
                "closing #2438, which #2439 replaces");
        assertThat(act).isEqualTo(new Act.ClosePullRequest(2438));
    }

    @Test
    @Tag("A-57")
    @Tag("A-58")
    void aDirectPullRequestThatCanBeMergedIsKept() {
        Scene scene = approved(byHand(promoted(direct(State.OPEN), clean(State.OPEN)), "src/a.ts"), 2438);

        waiting(
                step.progress(mergeable(scene, Mergeability.CLEAN).situation()),
                "#2438 is ready: merge it into main; merging publishes nothing. Do not merge #2439: it only has the"
                        + " metadata files");
        working(
                step.progress(mergeable(scene, Mergeability.COMPUTING).situation()),
                "GitHub is working out whether #2438 can be merged");

        Scene closed = approved(byHand(promoted(direct(State.OPEN), clean(State.CLOSED)), "src/a.ts"), 2438)
                .branch(CLEAN, Requests.HEAD);
        waiting(
                step.progress(mergeable(closed, Mergeability.CLEAN).situation()),
                "#2438 is ready: merge it into main; merging publishes nothing");
        stopped(
                step.progress(mergeable(closed, Mergeability.DIRTY).situation()),
                "#2439 was closed. Reopen it, or abandon this attempt and cut again.");
    }

    @Test
    @Tag("A-57")
    @Tag("A-58")
    void aCleanPullRequestWithoutADirectOneLeavesNothingBehindThatNobodyMeant() {
        due(
                step.progress(byHand(promoted(clean(State.OPEN)), "src/a.ts").situation()),
                "opening a pull request from release/0.6.6-preview to main");

        Progress.Waiting asks = waiting(
                step.progress(byHand(promoted(direct(State.CLOSED), clean(State.OPEN)), "src/a.ts")
                        .situation()),
                "#2439 must not be merged yet: it only has the metadata files; what else differs would stay behind:"
                        + " src/a.ts");
        assertThat(asks.ask()).isEqualTo(MEANT);
    }

    @Test
    @Tag("A-58")
    @Tag("A-60")
    void aCleanBranchPushedByHandIsNotUsedBeforeSomebodyMeansWhatItLeavesBehind() {
        Scene scene = byHand(dirty(), "src/a.ts");

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "chore/promote-0.6.6-preview-main must not be merged yet: it only has the metadata files; what else"
                        + " differs"
                        + " would stay behind: src/a.ts");
        assertThat(asks.ask()).isEqualTo(MEANT);
        assertThat(step.progress(scene.decided(meant(SOURCE, "src/a.ts")).situation()))
                .isInstanceOf(Progress.Due.class);
    }

    @Test
    @Tag("A-60")
    void aMergedCleanPullRequestHoldsUntilSomebodyMeansWhatItLeftBehind() {
        Scene scene = approved(
                byHand(unpromoted(direct(State.CLOSED), clean(State.MERGED)), "a.ts", "b", "c", "d", "e", "f"), 2439);

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "#2439 was merged, and brought only the metadata files; what else differs stayed behind: a.ts, b, c, d, e and"
                        + " 1 more. Say whether that is intended. Otherwise fix it with a hotfix, and cut again");
        assertThat(asks.ask())
                .isEqualTo(new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("a.ts", "b", "c", "d", "e", "f")));

        done(
                step.progress(scene.decided(meant(SOURCE, "a.ts", "b", "c", "d", "e", "f"))
                        .situation()),
                "#2439 merged into main");
    }

    @Test
    @Tag("A-57")
    @Tag("A-60")
    void theDirectPullRequestBringsWhatACleanOneLeftBehind() {
        Scene open = approved(byHand(promoted(direct(State.OPEN), clean(State.MERGED)), "src/a.ts"), 2439);
        waiting(
                step.progress(open.situation()),
                "#2439 was merged, and brought only the metadata files; what else differs stayed behind: src/a.ts."
                        + " Say whether that is intended. Otherwise merge #2438 as well, or fix it with a hotfix,"
                        + " and cut again");

        Scene merged = approved(byHand(promoted(direct(State.MERGED), clean(State.MERGED)), "src/a.ts"), 2439);
        done(step.progress(approved(merged, 2438).situation()), "#2438 merged into main");
    }

    @Test
    @Tag("A-60")
    void whatACleanPullRequestLeavesBehindMustBeKnown() {
        Scene scene = byHand(promoted(direct(State.OPEN), clean(State.OPEN)));

        unsure(
                step.progress(
                        scene.cannotTell(new Difference(Scene.MAIN, SOURCE)).situation()),
                "GitHub did not answer in time");
    }

    @Test
    @Tag("A-62")
    void opensThePullRequestOfTheCleanBranch() {
        String head = Scene.id("c1ea4");
        Act act = due(
                step.progress(built(dirty(), head).situation()),
                "opening a pull request from chore/promote-0.6.6-preview-main to main");

        assertThat(act)
                .isInstanceOfSatisfying(
                        Act.OpenPullRequest.class,
                        open -> assertThat(open.head()).isEqualTo(CLEAN));
    }

    @Test
    @Tag("A-60")
    void aCleanBranchOfAnAbandonedAttemptIsNotUsed() {
        String head = Scene.id("c1ea4");
        Scene scene =
                built(dirty(), head).knows(restored(head), List.of(new Change(Change.Kind.MODIFIED, "CHANGELOG.md")));

        Progress.Stopped stops = stopped(
                step.progress(scene.situation()),
                "chore/promote-0.6.6-preview-main exists, and is not what is to be promoted");

        assertThat(stops.findings().getFirst().words().plain())
                .startsWith("chore/promote-0.6.6-preview-main differs from the files of release/0.6.6-preview in"
                        + " CHANGELOG.md: c1ea400 " + TITLE + " (GitHub does not show who pushed it;"
                        + " author by the commit: gonogo, 2026-11-20 12:00 UTC). Delete"
                        + " chore/promote-0.6.6-preview-main, and gonogo builds it again.");
    }

    @Test
    @Tag("A-59")
    @Tag("A-110")
    void aCleanBranchThatSomebodyEditsAfterwardsMustNotBeMerged() {
        Scene scene = approved(built(promoted(clean(State.OPEN)), Requests.HEAD), 2439)
                .knows(restored(Requests.HEAD), List.of(new Change(Change.Kind.MODIFIED, "CHANGELOG.md")));

        Progress.Stopped stops =
                stopped(step.progress(scene.situation()), "#2439 must not be merged: it is not what was checked");

        assertThat(stops.findings())
                .extracting(Finding::rule, Finding::about)
                .containsExactly(tuple("only-restored-files", Requests.HEAD));
        assertThat(stops.ask()).isEqualTo(new Ask.OnForge(clean(State.OPEN).link()));
    }

    @Test
    @Tag("A-59")
    @Tag("A-110")
    void stopsWhenACleanBranchThatSomebodyEditedWasMerged() {
        Scene scene = approved(built(promoted(clean(State.MERGED)), Requests.HEAD), 2439)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()))
                .knows(restored(Requests.HEAD), List.of(new Change(Change.Kind.MODIFIED, "CHANGELOG.md")));

        stopped(
                step.progress(scene.situation()),
                "#2439 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer"
                        + " override only-restored-files with a reason.");
    }

    @Test
    @Tag("A-59")
    void aCleanBranchThatSomebodyDeletedIsBuiltAnew() {
        Scene scene = promoted(direct(State.CLOSED), clean(State.CLOSED))
                .knows(new Difference(Scene.MAIN, SOURCE), changes());

        Act act = due(
                step.progress(scene.situation()),
                "#2438 cannot be merged; building the clean branch chore/promote-0.6.6-preview-main");
        assertThat(act).isEqualTo(new Act.PushRestored(CLEAN, Scene.MAIN, SOURCE, Scene.METADATA, TITLE));

        due(
                step.progress(built(scene, Scene.id("c1ea4")).situation()),
                "opening a pull request from chore/promote-0.6.6-preview-main to main");
    }

    @Test
    @Tag("A-09")
    @Tag("A-109")
    void nobodyIsAskedToPromoteWhatSomebodyPushed() {
        String head = Scene.id("1ea4");

        Progress.Stopped stops = stopped(
                step.progress(pushed(unpromoted(), head).situation()),
                "release/0.6.6-preview must not be promoted: it is not what was checked");
        assertThat(stops.findings())
                .extracting(Finding::rule, Finding::about)
                .containsExactly(tuple("no-other-commits", head));

        stopped(
                step.progress(pushed(dirty(), Requests.HEAD).situation()),
                "#2438 must not be merged: it is not what was checked");
    }

    @Test
    @Tag("A-109")
    void stopsWhenWhatSomebodyPushedWasMerged() {
        Scene scene = approved(pushed(promoted(direct(State.MERGED)), Requests.HEAD), 2438)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()))
                .knows(
                        new NotBackported(
                                Scene.MAIN,
                                Requests.HEAD,
                                Metadata.of(Scene.METADATA).pointers()),
                        List.of())
                .knows(new NotKept(Scene.MAIN, Requests.HEAD, List.of(Requests.MERGE)), List.of());

        stopped(
                step.progress(scene.situation()),
                "#2438 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer"
                        + " override no-other-commits with a reason.");
    }

    @Test
    @Tag("A-41")
    void whatAPromotionWouldTakeOffProductionHoldsItsMergeBack() {
        LineCommit fix = new LineCommit(Scene.id("f1"), List.of(Scene.id("b4")), "fix: login", "dave", Scene.NOW);
        Scene scene = approved(promoted(direct(State.OPEN)), 2438)
                .steps(new AwaitPullRequest("{release}", "release-please--", "", List.of()))
                .knows(new MergeabilityOf(2438, Requests.HEAD), Mergeability.CLEAN)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(Scene.DEVELOP, Requests.HEAD), List.of())
                .knows(
                        new NotBackported(
                                Scene.MAIN,
                                Requests.HEAD,
                                Metadata.of(Scene.METADATA).pointers()),
                        List.of(MissingCommit.never(fix)))
                .knows(new NotKept(Scene.id("b4"), fix.id(), List.of(Scene.MAIN, Requests.HEAD)), List.of("src/a.ts"))
                .knows(new NotKept(Scene.id("b4"), fix.id(), List.of(Scene.MAIN)), List.of())
                .knows(new NotKept(Scene.MAIN, Requests.HEAD, List.of(Scene.MAIN, Requests.HEAD)), List.of());

        Progress.Waiting waits = waiting(step.progress(scene.situation()), "#2438 is not ready to merge");

        assertThat(waits.findings()).extracting(Finding::rule).contains("nothing-lost");
        assertThat(step.rules()).contains("nothing-lost");
    }

    @Test
    @Tag("A-41")
    void aCleanBranchThatWouldReplaceMoreThanTheVersionAsksFirst() {
        Scene scene = dirty().metadata(
                        new Metadata(Map.of("package.json", List.of("/version"), "CHANGELOG.md", List.of())))
                .knows(
                        new Difference(Scene.MAIN, SOURCE),
                        List.of(
                                new Change(Change.Kind.MODIFIED, "package.json"),
                                new Change(Change.Kind.MODIFIED, "CHANGELOG.md")))
                .knows(
                        new ChangedValues(Scene.MAIN, SOURCE, "package.json"),
                        Optional.of(List.of("/version", "/overrides/ws")));

        Progress.Waiting asks = waiting(
                step.progress(scene.situation()),
                "#2438 cannot be merged: the histories diverged. A clean branch would only have the metadata files;"
                        + " in these it"
                        + " would replace more than the version: package.json /overrides/ws");
        assertThat(asks.ask())
                .isEqualTo(new Ask.MetadataOnly(MAINTAINERS, SOURCE, List.of("package.json /overrides/ws")));

        scene.knows(new ChangedValues(Scene.MAIN, SOURCE, "package.json"), Optional.of(List.of("/version")));
        assertThat(due(
                        step.progress(scene.situation()),
                        "#2438 cannot be merged; building the clean branch chore/promote-0.6.6-preview-main"))
                .isInstanceOf(Act.PushRestored.class);

        scene.knows(new ChangedValues(Scene.MAIN, SOURCE, "package.json"), Optional.empty());
        unsure(step.progress(scene.situation()), "the values in package.json cannot be read");
    }

    @Test
    @Tag("A-109")
    void nothingIsDoneWhileTheBranchCannotBeRead() {
        Scene scene = pushed(promoted(), Requests.HEAD).cannotTell(new FirstParents(Scene.DEVELOP, Requests.HEAD));

        unsure(step.progress(scene.situation()), "not everything about the branches can be read");
    }

    @Test
    void theCleanPullRequestTakesThePlaceOfTheDirtyOne() {
        Scene scene = built(promoted(direct(State.CLOSED), clean(State.OPEN)), Requests.HEAD);

        waiting(
                step.progress(approved(scene, 2439).situation()),
                "#2439 is ready: merge it into main; merging publishes nothing");
    }

    @Test
    void isDoneWhenEitherWasMerged() {
        Progress.Done direct = done(
                step.progress(approved(promoted(direct(State.MERGED)), 2438).situation()), "#2438 merged into main");
        assertThat(direct.values()).containsOnly(entry("pull-request", "2438"), entry("commit", Requests.MERGE));

        Scene scene = built(promoted(direct(State.CLOSED), clean(State.MERGED)), Requests.HEAD)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()));
        done(step.progress(approved(scene, 2439).situation()), "#2439 merged into main");
    }

    @Test
    @Tag("A-113")
    void isNotDoneBeforeTheBaseShowsTheMergeThatIsListed() {
        Scene scene = approved(promoted(direct(State.MERGED)), 2438).at(JUST_MERGED);

        unsure(
                step.progress(scene.knows(new Reachable(Requests.MERGE, Scene.MAIN), false)
                        .situation()),
                "#2438 was merged just now; the next look will see everything");
        done(
                step.progress(scene.knows(new Reachable(Requests.MERGE, Scene.MAIN), true)
                        .situation()),
                "#2438 merged into main");
    }

    @Test
    void whatPeopleMergedByHandNeedsNoPromoteDecision() {
        done(step.progress(approved(unpromoted(direct(State.MERGED)), 2438).situation()), "#2438 merged into main");
    }

    @Test
    @Tag("A-10")
    @Tag("A-63")
    void stopsWhenItWasMergedUnreviewed() {
        Scene scene = promoted(direct(State.MERGED)).knows(new ReviewsOf(2438), List.of());

        stopped(
                step.progress(scene.situation()),
                "#2438 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer"
                        + " override reviewed with a reason.");
    }

    @Test
    void cannotTellWhenItWasMergedAndCannotBeRead() {
        Scene scene = promoted(direct(State.MERGED)).cannotTell(new ReviewsOf(2438));

        unsure(step.progress(scene.situation()), "#2438 was merged, and not everything about it can be read");
    }

    @Test
    void oneThatSomebodyClosedStaysClosed() {
        stopped(
                step.progress(promoted(direct(State.CLOSED)).situation()),
                "#2438 was closed. Reopen it, or abandon this attempt and cut again.");
        stopped(
                step.progress(promoted(direct(State.CLOSED), clean(State.CLOSED))
                        .branch(CLEAN, Requests.HEAD)
                        .situation()),
                "#2439 was closed. Reopen it, or abandon this attempt and cut again.");
    }

    @Test
    void leftoversOfAnEarlierAttemptDoNotCount() {
        PullRequest old = Requests.between(2400, RELEASE, "main", State.MERGED, Scene.CUT.minusSeconds(1));

        due(step.progress(promoted(old).situation()), "opening a pull request from release/0.6.6-preview to main");
    }

    @Test
    void aLongerVersionsPullRequestDoesNotCount() {
        PullRequest other = Requests.between(2440, RELEASE + ".1", "main", State.MERGED);

        assertThat(step.progress(promoted(other).situation())).isInstanceOf(Progress.Due.class);
    }

    @Test
    void stopsWhenTheReleaseBranchIsGone() {
        stopped(
                step.progress(dirty().without(RELEASE).situation()),
                "release/0.6.6-preview or main was deleted. Abandon this attempt and cut again.");
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        unsure(step.progress(Scene.preview().situation()), ScriptedWorld.SILENCE);
        unsure(step.progress(promoted(direct(State.OPEN)).situation()), ScriptedWorld.SILENCE);
        unsure(step.progress(dirty().situation()), ScriptedWorld.SILENCE);
        unsure(step.progress(dirty().cannotTell(new AllRefs()).situation()), "GitHub did not answer in time");
    }

    private static final Fact.Landmark MERGED = new Fact.Landmark(
            "promote/1", Scene.NOW, Words.NONE, Map.of("pull-request", "2438", "commit", Requests.MERGE));

    private Optional<Finding> contradiction(Scene scene) {
        return step.contradicts(scene.situation(), MERGED);
    }

    @Test
    @Tag("A-113")
    void whatWasPromotedAndIsGoneFromTheBaseStopsTheRelease() {
        Scene rewritten = Scene.preview().knows(new Reachable(Requests.MERGE, Scene.MAIN), false);

        notHeld(
                contradiction(rewritten).orElseThrow(),
                "main no longer has what #2438 promoted to it: somebody rewrote the branch. Restore it, or abandon"
                        + " this attempt and cut again. To continue anyway: /release override open-pull-request"
                        + " <reason>.");
        assertThat(contradiction(rewritten).orElseThrow().about()).isEqualTo(Requests.MERGE + " " + Scene.MAIN);
        assertThat(contradiction(rewritten.annotated("v0.6.6-preview", Requests.MERGE)))
                .as("a tag that somebody pushed before the go")
                .isPresent();
        assertThat(contradiction(rewritten.tagged(Requests.MERGE)))
                .as("once the tag stands, the branch may move on as it likes")
                .isEmpty();
        assertThat(contradiction(Scene.preview().knows(new Reachable(Requests.MERGE, Scene.MAIN), true)))
                .isEmpty();
        assertThat(contradiction(Scene.preview())).as("not looked at").isEmpty();
    }
}
