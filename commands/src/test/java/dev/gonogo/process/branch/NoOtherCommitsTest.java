package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.PullRequestCommit.Named;
import dev.gonogo.world.Question;
import dev.gonogo.world.Restored;
import dev.gonogo.world.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-09")
@Tag("A-109")
class NoOtherCommitsTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final String CUT = Scene.id("c07");
    private static final String MERGE = Requests.MERGE;
    private static final String LEAK = Scene.id("1ea4");
    private static final String UNDO = Scene.id("0ff");
    private static final String UPDATE = Scene.id("bb0b");
    private static final String OLD = Scene.id("01d");
    private static final String REVERT =
            " Revert it with a pull request into release/0.6.6-preview, or abandon this attempt and cut again.";
    private static final String OVERRIDE = " To continue anyway: /release override no-other-commits <reason>.";

    private final Need need = new NoOtherCommits("{release}");

    private static Scene cut(String head) {
        return Scene.preview()
                .steps(
                        new RunWorkflow("create-release-branch.yml", "main", Map.of(), "{release}"),
                        new AwaitPullRequest("{release}", "release-please--", "", List.of()))
                .saw(landmark("stage/1", Map.of("commit", CUT)))
                .branch(RELEASE, head)
                .knows(new PullRequestsInto(RELEASE), List.of());
    }

    private static Fact.Landmark landmark(String step, Map<String, String> values) {
        return new Fact.Landmark(step, Scene.CUT, Words.NONE, values);
    }

    private static PullRequest releasePlease(State state) {
        return Requests.between(2436, "release-please--branches--release", RELEASE, state);
    }

    /** The awaited pull request was merged, and this is the branch's head now. */
    private static Scene merged(String head) {
        return inReview(cut(head))
                .saw(landmark("stage/2", Map.of("pull-request", "2436", "commit", MERGE)))
                .knows(new Reachable(CUT, head), true)
                .knows(new Reachable(MERGE, head), true);
    }

    private static Scene inReview(Scene scene) {
        List<Change> files = Scene.METADATA.stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
        return scene.knows(new PullRequestsInto(RELEASE), List.of(releasePlease(State.MERGED)))
                .knows(new CommitsOf(2436, Requests.HEAD), List.of(own(Requests.HEAD, "chore: release")))
                .knows(
                        new BroughtBy(MERGE, List.of("chore: release")),
                        new MergedCommits(CUT, List.of(new Commit(MERGE, "chore: release"))))
                .knows(new FilesOf(2436, Requests.HEAD), files);
    }

    private static PullRequestCommit own(String id, String subject) {
        Named bot = new Named(Requests.BOT, account(Requests.BOT));
        return new PullRequestCommit(id, bot, bot, true, subject);
    }

    private static LineCommit commit(String id, String subject, String author, String... parents) {
        return new LineCommit(id, List.of(parents), subject, author, Scene.NOW.minusSeconds(300));
    }

    private static LineCommit leak(String parent) {
        return commit(LEAK, "fix: a leak", "dave", parent);
    }

    private static LineCommit merge() {
        return commit(MERGE, "chore: release (#2436)", Requests.BOT, CUT, Requests.HEAD);
    }

    private static NotRestored beyondTheCut(String head) {
        return new NotRestored(new Restored(CUT, List.of()), head);
    }

    private static NotRestored beyondReleasePlease(String head) {
        return new NotRestored(new Restored(CUT, List.of(new Restored.Files(Requests.HEAD, Scene.METADATA))), head);
    }

    private static List<Change> changed(String... paths) {
        return List.of(paths).stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
    }

    /** Who pushed a commit by that author, as far as known. */
    private static String by(String author) {
        return " (GitHub does not show who pushed it; author by the commit: " + author + ", 2026-11-20 11:55 UTC)";
    }

    /** If the pushers of several commits are not shown, this is said once. */
    private static final String NOT_SHOWN = "; GitHub does not show who pushed them";

    private static String of(String author) {
        return " (author by the commit: " + author + ", 2026-11-20 11:55 UTC)";
    }

    @Test
    void aBranchAsItWasCutHolds() {
        Scene scene = cut(CUT).knows(new FirstParents(CUT, CUT), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview is as it was when cut.");
    }

    /** Two questions are answered at different times, and only one of them may see a merge. */
    @Test
    void asksForThePullRequestsAsTheStepsDoThatWaitForThem() {
        Scene scene = Scene.preview()
                .steps(new RunWorkflow("create-release-branch.yml", "main", Map.of(), "{release}"))
                .saw(landmark("stage/1", Map.of("commit", CUT)))
                .branch(RELEASE, CUT)
                .knows(new FirstParents(CUT, CUT), List.of());
        scene.knows(PullRequests.into(RELEASE, scene.situation()), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview is as it was when cut.");
    }

    @Test
    void theMergeOfTheAwaitedPullRequestBelongsToIt() {
        Scene scene = merged(MERGE)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(beyondReleasePlease(MERGE), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview has nothing besides its cut and #2436.");
    }

    @Test
    void soDoesTheMergeThatIsJustBeingJudged() {
        Scene scene = inReview(cut(MERGE))
                .knows(new Reachable(CUT, MERGE), true)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(beyondReleasePlease(MERGE), List.of());

        held(
                need.judge(scene.about(releasePlease(State.MERGED))),
                "release/0.6.6-preview has nothing besides its cut and #2436.");
    }

    @Test
    void soDoCommitsThatWereRebased() {
        String first = Scene.id("4eb1");
        Scene scene = merged(MERGE)
                .knows(
                        new CommitsOf(2436, Requests.HEAD),
                        List.of(own(Scene.id("a1"), "chore: one"), own(Requests.HEAD, "chore: two")))
                .knows(
                        new BroughtBy(MERGE, List.of("chore: one", "chore: two")),
                        new MergedCommits(
                                CUT, List.of(new Commit(MERGE, "chore: two"), new Commit(first, "chore: one"))))
                .knows(
                        new FirstParents(CUT, MERGE),
                        List.of(
                                commit(MERGE, "chore: two", Requests.BOT, first),
                                commit(first, "chore: one", Requests.BOT, CUT)))
                .knows(beyondReleasePlease(MERGE), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview has nothing besides its cut and #2436.");
    }

    @Test
    void codePushedBeforeTheMergeIsNamed() {
        Scene scene = cut(LEAK)
                .knows(new Reachable(CUT, LEAK), true)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(CUT)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"));

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                "release/0.6.6-preview has 1 commit besides its cut: 1ea4000 fix: a leak" + by("dave") + "."
                        + " What differs: src/leak.ts." + REVERT + OVERRIDE);
        assertThat(finding.about()).isEqualTo(LEAK);
    }

    @Test
    @Tag("A-56")
    @Tag("A-110")
    void aChangelogEditedAfterTheMergeIsNamed() {
        Scene scene = merged(LEAK)
                .knows(new FirstParents(CUT, LEAK), List.of(commit(LEAK, "docs: reword", "dave", MERGE), merge()))
                .knows(beyondReleasePlease(LEAK), changed("CHANGELOG.md"));

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 1 commit besides its cut and #2436: 1ea4000 docs: reword" + by("dave")
                        + ". What differs: CHANGELOG.md." + REVERT + OVERRIDE);
    }

    @Test
    void soDoesWhatWasPushedBeforeAnyPullRequestIsThere() {
        Scene scene = cut(LEAK)
                .knows(new Reachable(CUT, LEAK), true)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(CUT)))
                .knows(new PullRequestsInto("main"), List.of(Requests.between(2400, "fix", "main", State.MERGED)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"));

        assertThat(need.judge(scene.situation()).words().spans())
                .contains(new Span.Link("1ea4000", "https://github.com/OneStepAt4time/aegis/commit/" + LEAK));
    }

    @Test
    void whatWasPushedLeadsToTheForge() {
        Scene scene = merged(LEAK)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(MERGE), merge()))
                .knows(beyondReleasePlease(LEAK), changed("src/leak.ts"));

        assertThat(need.judge(scene.situation()).words().spans())
                .contains(new Span.Link("1ea4000", "https://github.com/OneStepAt4time/aegis/commit/" + LEAK));
    }

    @Test
    void anotherPullRequestIsNamedByItsNumber() {
        PullRequest other = Requests.between(2441, "dave/fix", RELEASE, State.MERGED);
        Scene scene = cut(MERGE)
                .knows(new PullRequestsInto(RELEASE), List.of(other))
                .knows(new Reachable(CUT, MERGE), true)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(new OnLine(Set.of(Requests.HEAD), Scene.MAIN), List.of())
                .knows(new Reachable(Requests.HEAD, CUT), false)
                .knows(
                        new FirstParents(CUT, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "fix: one more", "dave", CUT)))
                .knows(new Reachable(Requests.HEAD, Scene.DEVELOP), false)
                .knows(new Reachable(Requests.HEAD, Scene.MAIN), false)
                .knows(new Reachable(MERGE, Scene.DEVELOP), false)
                .knows(new Reachable(MERGE, Scene.MAIN), false)
                .knows(beyondTheCut(MERGE), changed("src/more.ts"));

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 1 commit besides its cut: #2441 a title by github-actions[bot],"
                        + " 2026-11-20 11:55 UTC. What differs: src/more.ts." + REVERT + OVERRIDE);
    }

    @Test
    void aMergeThatTheForgeDidNotListYetIsNotTakenForAPush() {
        Scene scene = cut(MERGE)
                .knows(new PullRequestsInto(RELEASE), List.of(releasePlease(State.OPEN)))
                .knows(new Reachable(CUT, MERGE), true)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(beyondTheCut(MERGE), changed("CHANGELOG.md"))
                .knows(new PullRequestsWith(MERGE), List.of(releasePlease(State.MERGED)));

        cannotTell(
                need.judge(scene.about(releasePlease(State.OPEN))),
                "#2436 was merged just now; the next look will see everything");
    }

    @Test
    void aPushBesideAnOpenPullRequestIsNamed() {
        Scene scene = cut(LEAK)
                .knows(new PullRequestsInto(RELEASE), List.of(releasePlease(State.OPEN)))
                .knows(new Reachable(CUT, LEAK), true)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(CUT)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"))
                .knows(new PullRequestsWith(LEAK), List.of(releasePlease(State.OPEN)));

        assertThat(need.judge(scene.about(releasePlease(State.OPEN))).words().plain())
                .startsWith("release/0.6.6-preview has 1 commit besides its cut: 1ea4000 fix: a leak" + by("dave"));
    }

    @Test
    void aMergeElsewhereThatHasThePushHidesItNot() {
        Scene scene = cut(LEAK)
                .knows(new PullRequestsInto(RELEASE), List.of(releasePlease(State.OPEN)))
                .knows(new Reachable(CUT, LEAK), true)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(CUT)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"))
                .knows(
                        new PullRequestsWith(LEAK),
                        List.of(Requests.between(2450, "dave/leak", "develop", State.MERGED)));

        notHeld(
                need.judge(scene.about(releasePlease(State.OPEN))),
                "release/0.6.6-preview has 1 commit besides its cut: 1ea4000 fix: a leak" + by("dave") + "."
                        + " What differs: src/leak.ts." + REVERT + OVERRIDE);
    }

    @Test
    void whatStepsBroughtToOtherBranchesIsNotExpectedHere() {
        Scene scene = cut(CUT).steps(
                        new AwaitPullRequest("{integration}", "back-merge--", "", List.of()),
                        new OpenPullRequest("{release}", "{production}", "chore/{version}", "promote", List.of()))
                .saw(landmark("stage/3", Map.of("pull-request", "2437", "commit", Scene.DEVELOP)))
                .saw(landmark("stage/4", Map.of("pull-request", "2438", "commit", Scene.MAIN)))
                .knows(new FirstParents(CUT, CUT), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview is as it was when cut.");
    }

    @Test
    void itsCutIsWhereItsOwnStepSawItAndNotWhatOtherStepsSawBefore() {
        Scene scene = Scene.preview()
                .steps(
                        new SignOff("maintainer", 1, false),
                        new CreateBranch("candidate/{version}", "{integration}"),
                        new RunWorkflow("create-release-branch.yml", "main", Map.of(), "{release}"))
                .saw(landmark("stage/1", Map.of("commit", Scene.MAIN)))
                .saw(landmark("stage/2", Map.of("commit", Scene.DEVELOP)))
                .saw(landmark("stage/3", Map.of("commit", CUT)))
                .branch(RELEASE, CUT)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(CUT, CUT), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview is as it was when cut.");
    }

    @Test
    void whatWasRevertedIsNotedOnly() {
        Scene scene = merged(UNDO)
                .knows(
                        new FirstParents(CUT, UNDO),
                        List.of(commit(UNDO, "revert: a leak", "ann", LEAK), leak(MERGE), merge()))
                .knows(beyondReleasePlease(UNDO), List.of());

        noted(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 2 commits besides its cut and #2436, which together change nothing:"
                        + " 0ff0000 revert:"
                        + " a leak" + of("ann") + "; 1ea4000 fix: a leak" + of("dave") + NOT_SHOWN + ".");
    }

    @Test
    void noMoreThanFiveCommitsAreNamed() {
        List<LineCommit> line = new ArrayList<>();
        for (int i = 7; i > 0; i--) {
            line.add(commit(Scene.id("f" + i), "fix: " + i, "dave", i == 1 ? CUT : Scene.id("f" + (i - 1))));
        }
        String head = Scene.id("f7");
        Scene scene = cut(head)
                .knows(new Reachable(CUT, head), true)
                .knows(new FirstParents(CUT, head), line)
                .knows(beyondTheCut(head), changed("a", "b", "c", "d", "e", "f"));

        Finding finding = need.judge(scene.situation());

        assertThat(finding.words().plain())
                .startsWith("release/0.6.6-preview has 7 commits besides its cut: f700000 fix: 7" + of("dave"))
                .contains("; f300000 fix: 3" + of("dave") + "; and 2 more" + NOT_SHOWN
                        + ". What differs: a, b, c, d, e and 1 more.");
        assertThat(finding.about().split(" ")).hasSize(7);
    }

    @Test
    void aForcePushThatDroppedTheCutIsNamed() {
        Scene scene = cut(LEAK)
                .knows(new Reachable(CUT, LEAK), false)
                .knows(new FirstParents(Scene.DEVELOP, LEAK), List.of(leak(Scene.id("01d"))))
                .knows(new NotRestored(new Restored(Scene.id("01d"), List.of()), LEAK), changed("src/leak.ts"));

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                "release/0.6.6-preview was force-pushed: it no longer contains c070000, where it was cut."
                        + " release/0.6.6-preview has 1 commit besides its cut: 1ea4000 fix: a leak" + by("dave")
                        + ". What differs: src/leak.ts. Abandon this attempt and cut again." + OVERRIDE);
        assertThat(finding.about()).isEqualTo(LEAK + " " + CUT);
    }

    @Test
    void aForcePushThatDroppedTheMergeIsNamed() {
        Scene scene = merged(CUT).knows(new Reachable(MERGE, CUT), false).knows(new FirstParents(CUT, CUT), List.of());

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                "release/0.6.6-preview was force-pushed: it no longer contains cafe000, the merge of #2436."
                        + " Abandon this attempt and cut again." + OVERRIDE);
        assertThat(finding.about()).isEqualTo(MERGE);
    }

    @Test
    @Tag("A-10")
    void aPromotionThatWasMergedBeforeItsBranchWasReadyIsNoForcePush() {
        PullRequest early = Requests.between(
                2450,
                RELEASE,
                "main",
                State.MERGED,
                releasePlease(State.MERGED).mergedAt().minusSeconds(120));
        Scene scene = merged(Requests.HEAD)
                .knows(new Reachable(MERGE, Requests.HEAD), false)
                .knows(beyondReleasePlease(Requests.HEAD), List.of())
                .knows(new FirstParents(CUT, Requests.HEAD), List.of());

        notHeld(
                need.judge(scene.about(early)),
                "#2450 was merged into main before #2436 was merged into release/0.6.6-preview, so it does not have"
                        + " that. Bring what is missing to main with a pull request that a maintainer authorises"
                        + " (/release hotfix), or abandon this attempt and cut again."
                        + OVERRIDE);
        assertThat(need.judge(scene.about(early)).about()).isEqualTo(MERGE);
    }

    @Test
    void aMergeThatGitDidNotShowYetIsNotTakenForAForcePush() {
        Scene scene = merged(CUT)
                .knows(new Reachable(MERGE, CUT), false)
                .knows(new FirstParents(CUT, CUT), List.of())
                .at(releasePlease(State.MERGED).mergedAt());

        cannotTell(need.judge(scene.situation()), "#2436 was merged just now; the next look will see everything");
    }

    @Test
    void aForcePushIsNotHealedByTheSameContent() {
        String amended = Scene.id("a3e4d");
        Scene scene = merged(amended)
                .knows(new Reachable(MERGE, amended), false)
                .knows(new FirstParents(CUT, amended), List.of(commit(amended, "chore: release", "dave", CUT)))
                .knows(beyondReleasePlease(amended), List.of());

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview was force-pushed: it no longer contains cafe000, the merge of #2436."
                        + " release/0.6.6-preview has 1 commit besides its cut and #2436: a3e4d00 chore: release"
                        + by("dave") + ". Abandon this attempt and cut again." + OVERRIDE);
    }

    @Test
    @Tag("A-56")
    void aMergeThatBringsMoreThanThePullRequestIsNamed() {
        Scene scene = merged(MERGE)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(beyondReleasePlease(MERGE), changed("CHANGELOG.md"));

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                "release/0.6.6-preview got more than its cut and #2436: cafe000 chore: release (#2436)"
                        + by("github-actions[bot]") + ". What differs: CHANGELOG.md." + REVERT + OVERRIDE);
        assertThat(finding.about()).isEqualTo(MERGE);
    }

    @Test
    void aBranchThatIsGoneIsTakenAsItsPullRequestLeftIt() {
        Scene scene = merged(MERGE)
                .without(RELEASE)
                .knows(new FirstParents(CUT, MERGE), List.of(merge()))
                .knows(beyondReleasePlease(MERGE), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview has nothing besides its cut and #2436.");
        cannotTell(need.judge(cut(CUT).without(RELEASE).situation()), "there is no branch release/0.6.6-preview");
    }

    @Test
    void aPromotionIsJudgedAtItsOwnHead() {
        PullRequest promotion = Requests.between(2438, RELEASE, "main", State.MERGED);
        Scene scene = merged(Requests.HEAD)
                .branch(RELEASE, MERGE)
                .knows(
                        new FirstParents(CUT, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "fix: a leak", "dave", MERGE), merge()))
                .knows(beyondReleasePlease(Requests.HEAD), changed("src/leak.ts"));

        notHeld(
                need.judge(scene.about(promotion)),
                "release/0.6.6-preview has 1 commit besides its cut and #2436: beef000 fix: a leak" + by("dave")
                        + ". What differs: src/leak.ts. It is on main now: fix that with a hotfix (/release hotfix),"
                        + " and cut again."
                        + OVERRIDE);
    }

    @Test
    void whereNoStepCutTheBranchItBeginsWhereItLeftIntegration() {
        Scene scene = Scene.preview()
                .branch(RELEASE, LEAK)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(Scene.DEVELOP, LEAK), List.of(leak(CUT)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"));

        assertThat(need.judge(scene.situation()).words().plain()).contains("1 commit besides its cut: 1ea4000");
    }

    @Test
    void aBranchThatAStepCreatedBeginsThere() {
        Scene scene = Scene.preview()
                .steps(new CreateBranch("{release}", "{integration}"), new PushTag())
                .saw(landmark("stage/1", Map.of("commit", CUT)))
                .branch(RELEASE, CUT)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(CUT, CUT), List.of());

        held(need.judge(scene.situation()), "release/0.6.6-preview is as it was when cut.");
    }

    /** Its tree is that of any earlier commit, which it names as its first parent; the cut is its second. */
    @Test
    @Tag("A-31")
    void aMergeThatBeginsElsewhereIsHeldAgainstTheCut() {
        Scene scene = cut(LEAK)
                .knows(new Reachable(CUT, LEAK), true)
                .knows(
                        new FirstParents(CUT, LEAK),
                        List.of(commit(LEAK, "chore: sync", "mallory", Scene.id("01d"), CUT)))
                .knows(new NotRestored(new Restored(Scene.id("01d"), List.of()), LEAK), List.of())
                .knows(new OnLine(Set.of(CUT), Scene.MAIN), List.of())
                .knows(new Reachable(CUT, CUT), true)
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"));

        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.6.6-preview has 1 commit besides its cut: 1ea4000 chore: sync" + by("mallory"));

        scene.knows(beyondTheCut(LEAK), List.of());
        noted(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 1 commit besides its cut, which together change nothing: 1ea4000 chore: sync"
                        + by("mallory") + ".");
    }

    private static LineCommit update(String parent, String brought) {
        return commit(UPDATE, "Merge branch 'main'", "bob", parent, brought);
    }

    /** Bob merged production as it was at one moment. */
    private static Scene updated(String... unlike) {
        return merged(UPDATE)
                .knows(new FirstParents(CUT, UPDATE), List.of(update(MERGE, Scene.MAIN), merge()))
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of(Scene.MAIN))
                .knows(new Remerged(UPDATE), List.of(unlike))
                .knows(new Reachable(Scene.MAIN, CUT), false)
                .knows(beyondReleasePlease(MERGE), List.of());
    }

    @Test
    @Tag("A-41")
    void aMergeOfProductionAndOfNothingElseIsLetThrough() {
        held(
                need.judge(updated().situation()),
                "release/0.6.6-preview has nothing besides its cut and #2436; bb0b000 brought it up to date with main.");
    }

    @Test
    void anUpdateRightAfterTheCutIsLetThrough() {
        Scene scene = cut(UPDATE)
                .knows(new Reachable(CUT, UPDATE), true)
                .knows(new FirstParents(CUT, UPDATE), List.of(update(CUT, Scene.MAIN)))
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of(Scene.MAIN))
                .knows(new Remerged(UPDATE), List.of())
                .knows(new Reachable(Scene.MAIN, CUT), false);

        held(
                need.judge(scene.situation()),
                "release/0.6.6-preview has nothing besides its cut; bb0b000 brought it up to date with main.");
    }

    @Test
    void whatWasBroughtBeforeAnUpdateAndAfterItIsLookedAtByItself() {
        LineCommit later = commit(LEAK, "fix: a leak", "dave", UPDATE);
        Scene scene = merged(LEAK)
                .knows(new FirstParents(CUT, LEAK), List.of(later, update(MERGE, Scene.MAIN), merge()))
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of(Scene.MAIN))
                .knows(new Remerged(UPDATE), List.of())
                .knows(new Reachable(Scene.MAIN, CUT), false)
                .knows(beyondReleasePlease(MERGE), List.of())
                .knows(new NotRestored(new Restored(UPDATE, List.of()), LEAK), changed("src/leak.ts"));

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 1 commit besides its cut and #2436: 1ea4000 fix: a leak" + by("dave")
                        + ". What differs: src/leak.ts." + REVERT + OVERRIDE);

        scene.knows(new NotRestored(new Restored(UPDATE, List.of()), LEAK), List.of())
                .knows(beyondReleasePlease(MERGE), changed("src/early.ts"));
        assertThat(need.judge(scene.situation()).words().plain()).contains("What differs: src/early.ts.");
    }

    @Test
    void thePullRequestThatStepsBringMayComeAfterAnUpdate() {
        Scene scene = merged(MERGE)
                .knows(
                        new FirstParents(CUT, MERGE),
                        List.of(
                                commit(MERGE, "chore: release (#2436)", Requests.BOT, UPDATE, Requests.HEAD),
                                update(CUT, Scene.MAIN)))
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of(Scene.MAIN))
                .knows(new Remerged(UPDATE), List.of())
                .knows(new Reachable(Scene.MAIN, CUT), false)
                .knows(
                        new NotRestored(
                                new Restored(UPDATE, List.of(new Restored.Files(Requests.HEAD, Scene.METADATA))),
                                MERGE),
                        List.of());

        held(
                need.judge(scene.situation()),
                "release/0.6.6-preview has nothing besides its cut and #2436; bb0b000 brought it up to date with main.");
    }

    @Test
    void anUpdateThatDoesNotGoOnFromTheCutIsHeldAgainstIt() {
        String elsewhere = Scene.id("01d");
        Scene scene = cut(UPDATE)
                .knows(new Reachable(CUT, UPDATE), true)
                .knows(new FirstParents(CUT, UPDATE), List.of(update(elsewhere, Scene.MAIN)))
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of(Scene.MAIN))
                .knows(new Remerged(UPDATE), List.of())
                .knows(new Reachable(Scene.MAIN, CUT), false)
                .knows(beyondTheCut(elsewhere), changed("src/old.ts"));

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview got more than its cut: bb0b000 Merge branch 'main'" + by("bob")
                        + ". What differs:" + " src/old.ts." + REVERT + OVERRIDE);
    }

    @Test
    @Tag("A-41")
    void aMergeOfProductionThatLeavesItOutIsNeverNothingInSum() {
        Scene scene = updated("src/server.ts").knows(beyondReleasePlease(UPDATE), List.of());

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                "release/0.6.6-preview has 1 commit besides its cut and #2436: bb0b000 Merge branch 'main'" + by("bob")
                        + ". Do not revert a merge: once promoted, the revert would remove from main what the merge"
                        + " brought. Bring that to develop, abandon this attempt and cut again."
                        + OVERRIDE);
        assertThat(finding.about()).isEqualTo(UPDATE);
    }

    @Test
    void aMergeOfSomethingElseIsNoneEither() {
        Scene scene = updated()
                .knows(new OnLine(Set.of(Scene.MAIN), Scene.MAIN), List.of())
                .knows(new FirstParents(MERGE, Scene.MAIN), List.of(commit(Scene.MAIN, "fix: late", "dave", OLD)))
                .knows(beyondReleasePlease(UPDATE), List.of());

        notHeld(
                need.judge(scene.situation()),
                "release/0.6.6-preview has 1 commit besides its cut and #2436: bb0b000 Merge branch 'main'" + by("bob")
                        + ". Abandon this attempt and cut again." + OVERRIDE);
    }

    private static Scene topic(String parent) {
        return merged(UPDATE)
                .knows(
                        new FirstParents(CUT, UPDATE),
                        List.of(
                                commit(UPDATE, "Merge pull request #2450 from undo", "bob", LEAK, UNDO),
                                leak(MERGE),
                                merge()))
                .knows(new OnLine(Set.of(UNDO), Scene.MAIN), List.of())
                .knows(new Reachable(UNDO, CUT), false)
                .knows(new FirstParents(LEAK, UNDO), List.of(commit(UNDO, "Revert \"fix: a leak\"", "dave", parent)))
                .knows(new Reachable(UNDO, Scene.DEVELOP), false)
                .knows(new Reachable(UNDO, Scene.MAIN), false)
                .knows(new Reachable(MERGE, Scene.DEVELOP), false)
                .knows(new Reachable(MERGE, Scene.MAIN), false)
                .knows(beyondReleasePlease(UPDATE), List.of());
    }

    @Test
    @Tag("A-110")
    void aRevertMayComeByAMergeCommit() {
        for (String parent : List.of(LEAK, MERGE, CUT)) {
            noted(
                    need.judge(topic(parent).situation()),
                    "release/0.6.6-preview has 2 commits besides its cut and #2436, which together change nothing:"
                            + " bb0b000 Merge"
                            + " pull request #2450 from undo" + of("bob") + "; 1ea4000 fix: a leak" + of("dave")
                            + NOT_SHOWN + ".");
        }

        assertThat(need.judge(topic(LEAK)
                                .knows(beyondReleasePlease(UPDATE), changed("src/leak.ts"))
                                .situation())
                        .words()
                        .plain())
                .endsWith("What differs: src/leak.ts." + REVERT + OVERRIDE);
    }

    @Test
    @Tag("A-41")
    void aTopicBranchWithSomethingFromElsewhereIsNoneOfItsOwn() {
        List<Scene> scenes = List.of(
                topic(OLD),
                topic(LEAK).knows(new FirstParents(LEAK, UNDO), List.of()),
                topic(LEAK).knows(new FirstParents(LEAK, UNDO), List.of(commit(UNDO, "start", "dave"))),
                topic(LEAK)
                        .knows(
                                new FirstParents(LEAK, UNDO),
                                List.of(commit(UNDO, "Merge branch 'develop'", "dave", LEAK, Scene.DEVELOP))),
                topic(CUT).knows(new Reachable(UNDO, Scene.DEVELOP), true),
                topic(CUT).knows(new Reachable(UNDO, Scene.MAIN), true),
                topic(LEAK).knows(new Reachable(MERGE, Scene.DEVELOP), true));

        assertThat(scenes)
                .allSatisfy(scene -> assertThat(
                                need.judge(scene.situation()).words().plain())
                        .endsWith(" Abandon this attempt and cut again." + OVERRIDE));
        cannotTell(
                need.judge(topic(LEAK).cannotTell(new FirstParents(LEAK, UNDO)).situation()),
                "GitHub did not answer in time");
    }

    /** Afterwards production has the release branch with everything merged into it. */
    @Test
    void ofAMergedPromotionProductionIsLookedAtAsItWasBefore() {
        PullRequest promotion = Requests.between(2450, RELEASE, "main", State.MERGED);
        String before = Scene.id("befe");
        Scene scene = updated()
                .knows(new PullRequestsInto(RELEASE), List.of(releasePlease(State.MERGED)))
                .knows(new Reachable(CUT, Requests.HEAD), true)
                .knows(new Reachable(MERGE, Requests.HEAD), true)
                .knows(
                        new FirstParents(CUT, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "Merge mine", "mallory", MERGE, LEAK), merge()))
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(before, List.of()))
                .knows(new OnLine(Set.of(LEAK), Scene.MAIN), List.of(LEAK))
                .knows(new OnLine(Set.of(LEAK), before), List.of())
                .knows(new Reachable(LEAK, CUT), false)
                .knows(new FirstParents(MERGE, LEAK), List.of(leak(OLD)))
                .knows(beyondReleasePlease(Requests.HEAD), changed("src/leak.ts"));

        assertThat(need.judge(scene.about(promotion)).words().plain())
                .startsWith("release/0.6.6-preview has 1 commit besides its cut and #2436: ")
                .contains("What differs: src/leak.ts.");
    }

    @Test
    void whatSomebodyPutOnABranchBeforeItsCutIsNoPartOfIt() {
        Scene scene = Scene.preview()
                .steps(new CreateBranch("{release}", "{integration}"), new PushTag())
                .saw(landmark("stage/1", Map.of("commit", LEAK, "from", CUT)))
                .branch(RELEASE, LEAK)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new Reachable(CUT, LEAK), true)
                .knows(new FirstParents(CUT, LEAK), List.of(leak(CUT)))
                .knows(beyondTheCut(LEAK), changed("src/leak.ts"));

        assertThat(need.judge(scene.situation()).words().plain())
                .startsWith("release/0.6.6-preview has 1 commit besides its cut: 1ea4000 fix: a leak" + by("dave"));
    }

    @Test
    void historyThatBeginsNowhereCannotBeJudged() {
        Scene scene = Scene.preview()
                .branch(RELEASE, LEAK)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(new FirstParents(Scene.DEVELOP, LEAK), List.of(commit(LEAK, "fix: a leak", "dave")));

        cannotTell(need.judge(scene.situation()), "release/0.6.6-preview has no history in common with its cut");
    }

    @Test
    void aPullRequestThatIsNoLongerListedCannotBeJudged() {
        Scene scene = merged(MERGE).knows(new PullRequestsInto(RELEASE), List.of());

        cannotTell(
                need.judge(scene.situation()),
                "not every pull request that was merged into release/0.6.6-preview is listed");
    }

    @Test
    void everythingItRestsOnMustBeTold() {
        List<Question<?>> asked = List.of(
                new AllRefs(),
                new PullRequestsInto(RELEASE),
                new Reachable(CUT, LEAK),
                new Reachable(MERGE, LEAK),
                new FirstParents(CUT, LEAK),
                new CommitsOf(2436, Requests.HEAD),
                new BroughtBy(MERGE, List.of("chore: release")),
                new FilesOf(2436, Requests.HEAD),
                beyondReleasePlease(LEAK));
        for (Question<?> question : asked) {
            Scene scene = merged(LEAK)
                    .knows(new FirstParents(CUT, LEAK), List.of(leak(MERGE), merge()))
                    .knows(beyondReleasePlease(LEAK), changed("src/leak.ts"))
                    .cannotTell(question);

            cannotTell(need.judge(scene.situation()), "GitHub did not answer in time");
        }
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
    }

    @Test
    void onlyABranchOfOneReleaseGetsNothingElse() {
        assertThat(NoOtherCommits.on("{release}")).containsExactly(new NoOtherCommits("{release}"));
        assertThat(NoOtherCommits.on("rel-{major}.{minor}-{integration}")).hasSize(1);
        assertThat(NoOtherCommits.on("{integration}")).isEmpty();
        assertThat(NoOtherCommits.on("{production}")).isEmpty();
        assertThat(NoOtherCommits.on("stable")).isEmpty();
    }
}
