package dev.gonogo.process.branch;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.Question;
import dev.gonogo.world.Restored;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-59")
@Tag("A-60")
@Tag("A-109")
@Tag("A-110")
class OnlyRestoredFilesTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final String SOURCE = Scene.id("5e1ea5e");
    private static final String OURS = Scene.id("c1ea4");
    private static final String OLD_MAIN = Scene.id("01d");
    private static final String DELETE = " Delete chore/promote-0.6.6-preview-main, and gonogo builds it again.";
    private static final String OVERRIDE = " To continue anyway: /release override only-restored-files <reason>.";

    private final Need need =
            new OnlyRestoredFiles("chore/promote-{version}-{production}", "{release}", "{production}");

    private static Scene scene(String head) {
        return Scene.preview()
                .branch(RELEASE, SOURCE)
                .branch(CLEAN, head)
                .knows(new PullRequestsInto(RELEASE), List.of())
                .knows(restored(OURS), List.of());
    }

    private static NotRestored restored(String commit) {
        return new NotRestored(new Restored(OLD_MAIN, List.of(new Restored.Files(SOURCE, Scene.METADATA))), commit);
    }

    private static LineCommit commit(String id, String subject, String author, String... parents) {
        return new LineCommit(id, List.of(parents), subject, author, Scene.NOW.minusSeconds(300));
    }

    private static LineCommit ours() {
        return commit(OURS, "chore(release): promote", "gonogo", OLD_MAIN);
    }

    private static PullRequest request(State state) {
        return Requests.between(2439, CLEAN, "main", state);
    }

    /** Who pushed a commit by that author, as far as known. */
    private static String by(String author) {
        return " (GitHub does not show who pushed it; author by the commit: " + author + ", 2026-11-20 11:55 UTC)";
    }

    @Test
    void oneCommitWithTheRestoredFilesHoldsWhereverProductionIsNow() {
        Scene scene = scene(OURS).knows(new FirstParents(Scene.MAIN, OURS), List.of(ours()));

        held(need.judge(scene.situation()), CLEAN + " has the restored files and nothing else.");
    }

    @Test
    void aPullRequestIsJudgedAtItsHead() {
        Scene scene = scene(OURS)
                .knows(
                        new FirstParents(Scene.MAIN, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "docs: reword", "dave", OURS), ours()));

        Finding finding = need.judge(scene.about(request(State.OPEN)));

        notHeld(
                finding,
                CLEAN
                        + " has 1 commit besides the restored files: beef000 docs: reword" + by("dave") + "."
                        + DELETE + OVERRIDE);
        assertThat(finding.about()).isEqualTo(Requests.HEAD);
    }

    @Test
    void aCommitThatIsNotWhatRestoringMakesIsNamed() {
        Scene scene = scene(OURS)
                .knows(new FirstParents(Scene.MAIN, OURS), List.of(ours()))
                .knows(
                        restored(OURS),
                        List.of(
                                new Change(Change.Kind.MODIFIED, "CHANGELOG.md"),
                                new Change(Change.Kind.DELETED, "src/a.ts")));

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                CLEAN + " differs from the files of release/0.6.6-preview in CHANGELOG.md, src/a.ts: c1ea400"
                        + " chore(release): promote" + by("gonogo") + "." + DELETE + OVERRIDE);
        assertThat(finding.about()).isEqualTo(OURS);
    }

    /** Its tree is that of an earlier production with the restored files, and production is its second parent. */
    @Test
    @Tag("A-60")
    @Tag("A-109")
    void aMergeThatTakesProductionBackIsNotWhatRestoringMakes() {
        Scene scene = scene(OURS)
                .knows(
                        new FirstParents(Scene.MAIN, OURS),
                        List.of(commit(OURS, "chore(release): promote", "mallory", OLD_MAIN, Scene.MAIN)));

        Finding finding = need.judge(scene.situation());

        notHeld(
                finding,
                CLEAN
                        + " has 1 commit besides the restored files: c1ea400 chore(release): promote (GitHub does not show who pushed it; author by the commit: mallory, 2026-11-20 11:55"
                        + " UTC)." + DELETE + OVERRIDE);
        assertThat(finding.about()).isEqualTo(OURS);
    }

    @Test
    void whereTheFirstIsNotRightNoneIs() {
        Scene scene = scene(Requests.HEAD)
                .knows(
                        new FirstParents(Scene.MAIN, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "docs: reword", "dave", OURS), ours()))
                .knows(restored(OURS), List.of(new Change(Change.Kind.MODIFIED, "CHANGELOG.md")));

        assertThat(need.judge(scene.situation()).about()).isEqualTo(Requests.HEAD + " " + OURS);
    }

    @Test
    void aBranchThatProductionHasAlreadyBringsNothing() {
        Scene scene = scene(OLD_MAIN).knows(new FirstParents(Scene.MAIN, OLD_MAIN), List.of());

        notHeld(need.judge(scene.situation()), CLEAN + " has no commit that main does not have." + DELETE + OVERRIDE);
    }

    @Test
    void aMergedOneIsHeldAgainstProductionBeforeTheMerge() {
        Scene scene = scene(OURS)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(OLD_MAIN, List.of()))
                .knows(
                        new FirstParents(OLD_MAIN, Requests.HEAD),
                        List.of(commit(Requests.HEAD, "docs: reword", "dave", OURS), ours()));

        notHeld(
                need.judge(scene.about(request(State.MERGED))),
                CLEAN
                        + " has 1 commit besides the restored files: beef000 docs: reword" + by("dave") + "."
                        + " It is on main now: fix that with a hotfix (/release hotfix), and cut again."
                        + OVERRIDE);
    }

    @Test
    void historyThatBeginsNowhereCannotBeJudged() {
        Scene scene =
                scene(OURS).knows(new FirstParents(Scene.MAIN, OURS), List.of(commit(OURS, "chore: begin", "dave")));

        cannotTell(need.judge(scene.situation()), CLEAN + " has no history in common with main");
    }

    @Test
    void everythingItRestsOnMustBeTold() {
        List<Question<?>> asked = List.of(
                new AllRefs(), new FirstParents(Scene.MAIN, OURS), new PullRequestsInto(RELEASE), restored(OURS));
        for (Question<?> question : asked) {
            Scene scene = scene(OURS)
                    .knows(new FirstParents(Scene.MAIN, OURS), List.of(ours()))
                    .cannotTell(question);

            cannotTell(need.judge(scene.situation()), "GitHub did not answer in time");
        }
        cannotTell(need.judge(scene(OURS).without(CLEAN).situation()), "there is no branch " + CLEAN);
    }
}
