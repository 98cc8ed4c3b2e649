package dev.gonogo.process.files;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.ScriptedWorld;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-02")
@Tag("A-41")
@Tag("A-105")
class NothingLostTest {
    private static final String RELEASE = "release/0.6.6-preview";
    private static final String HEAD = Requests.HEAD;
    private static final String MERGE = Requests.MERGE;
    private static final String FIX = Scene.id("f1");
    private static final String BEFORE_FIX = Scene.id("b4");
    private static final String TAGGED = Scene.id("7a9");
    private static final List<String> AHEAD = List.of(Scene.MAIN, HEAD);
    private static final String OVERRIDE = " To continue anyway: /release override nothing-lost <reason>.";
    private static final LineCommit HOTFIX =
            new LineCommit(FIX, List.of(BEFORE_FIX), "fix: login", "dave", Scene.NOW.minusSeconds(300));
    private static final String NAMED = "f100000 fix: login, author dave, 2026-11-20 11:55 UTC";

    private final Need need = new NothingLost();

    private static PullRequest direct(State state) {
        return Requests.between(2438, RELEASE, "main", state);
    }

    private static Scene scene(MissingCommit... missing) {
        return Scene.preview()
                .knows(new PullRequestsInto("main"), List.of())
                .knows(new BroughtBy(MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()))
                .knows(
                        new NotBackported(
                                Scene.MAIN, HEAD, Metadata.of(Scene.METADATA).pointers()),
                        List.of(missing))
                .knows(new NotKept(Scene.MAIN, HEAD, AHEAD), List.of())
                .knows(new NotKept(Scene.MAIN, HEAD, List.of(MERGE)), List.of());
    }

    /** The release branch lacks the hotfix, at these paths of what is merged and of production. */
    private static Scene lacking(List<String> merged, List<String> lacks, List<String> gone) {
        return scene(MissingCommit.never(HOTFIX))
                .knows(new NotKept(BEFORE_FIX, FIX, merged), lacks)
                .knows(new NotKept(BEFORE_FIX, FIX, List.of(Scene.MAIN)), gone);
    }

    private Finding judge(Scene scene, State state) {
        return need.judge(scene.about(direct(state)));
    }

    @Test
    void aPromotionThatKeepsAndBringsAllHolds() {
        held(judge(scene(), State.OPEN), "main keeps what it had, and gets everything that release/0.6.6-preview has.");
        held(
                judge(scene(), State.MERGED),
                "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    void whatTheReleaseBranchLacksIsKeptByTheMerge() {
        held(
                judge(lacking(AHEAD, List.of(), List.of()), State.OPEN),
                "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    void whatProductionTookBackItselfIsNotMissed() {
        held(
                judge(lacking(AHEAD, List.of("src/a.ts"), List.of("src/a.ts", "src/b.ts")), State.OPEN),
                "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    void aMergeThatWouldTakeAHotfixOffIsHeldBeforeIt() {
        Finding finding = judge(lacking(AHEAD, List.of("src/a.ts", "src/b.ts"), List.of("src/b.ts")), State.OPEN);

        notHeld(
                finding,
                "Merging #2438 would remove these changes from main: " + NAMED
                        + ". Bring them to develop, abandon this attempt and cut again." + OVERRIDE);
        assertThat(finding.about()).isEqualTo(FIX + " " + HEAD);
    }

    @Test
    void oneThatTookItOffIsTooLateToMend() {
        Finding finding = judge(lacking(List.of(MERGE), List.of("src/a.ts"), List.of()), State.MERGED);

        notHeld(
                finding,
                "#2438 removed these changes from main: " + NAMED
                        + ". It is on main now: fix that with a hotfix (/release hotfix), and cut again."
                        + OVERRIDE);
        assertThat(finding.about()).as("the same as before the merge").isEqualTo(FIX + " " + HEAD);
    }

    private static Scene differing(List<String> differing, String since, List<String> lacking) {
        return scene().knows(new NotKept(Scene.MAIN, HEAD, AHEAD), differing)
                .knows(new NotKept(since, HEAD, AHEAD), lacking);
    }

    private static Scene released(Scene scene) {
        return scene.annotated("v0.6.5", TAGGED)
                .knows(new OnLine(Set.of(TAGGED), Scene.MAIN), List.of(TAGGED))
                .knows(new MergeBase(TAGGED, HEAD), Optional.of(TAGGED));
    }

    @Test
    void whatOnlyTheLastReleaseHasIsNoChangeOfTheReleaseBranch() {
        String parted = Scene.id("9a47ed");
        Scene scene = released(differing(List.of("src/fixed.ts"), TAGGED, List.of("src/fixed.ts")))
                .knows(new MergeBase(TAGGED, HEAD), Optional.of(parted))
                .knows(new NotKept(parted, HEAD, AHEAD), List.of());

        held(judge(scene, State.OPEN), "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    @Tag("A-113")
    void whatProductionTookBackOfTheReleaseDoesNotComeAgain() {
        Finding finding = judge(
                released(differing(List.of("src/a.ts", "src/own.ts"), TAGGED, List.of("src/a.ts", "src/same.ts"))),
                State.OPEN);

        notHeld(
                finding,
                "Merging #2438 will not bring src/a.ts to main: main has different text there, and git keeps it. If"
                        + " main reverted"
                        + " it on purpose, update release/0.6.6-preview from main; if not, undo the revert with a"
                        + " pull request that a maintainer authorises (/release hotfix)."
                        + OVERRIDE);
        assertThat(finding.about()).isEqualTo(HEAD + " src/a.ts");
    }

    @Test
    void oneThatDidNotBringItIsTooLateToMend() {
        Scene scene = released(scene())
                .knows(new NotKept(Scene.MAIN, HEAD, List.of(MERGE)), List.of("src/a.ts"))
                .knows(new NotKept(TAGGED, HEAD, List.of(MERGE)), List.of("src/a.ts"));

        notHeld(
                judge(scene, State.MERGED),
                "#2438 did not bring src/a.ts to main: main had different text there, and git kept it. It is on main"
                        + " now: fix that with a hotfix (/release hotfix), and cut again."
                        + OVERRIDE);
    }

    @Test
    void whatOnlyProductionChangedSinceTheReleaseIsItsOwn() {
        held(
                judge(released(differing(List.of("src/own.ts"), TAGGED, List.of())), State.OPEN),
                "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    void theReleaseItselfIsNoneBeforeIt() {
        Scene scene =
                released(differing(List.of("src/a.ts"), TAGGED, List.of())).annotated("v0.6.6-preview", Scene.MAIN);

        held(judge(scene, State.OPEN), "main keeps what it had, and gets everything that release/0.6.6-preview has.");
    }

    @Test
    void whereNothingIsReleasedItIsHeldAgainstWhatBothGoOnFrom() {
        String base = Scene.id("ba5e");
        Scene scene = differing(List.of("src/a.ts"), base, List.of("src/a.ts"))
                .knows(new OnLine(Set.of(), Scene.MAIN), List.of())
                .knows(
                        new AllTagged(TagPattern.of("v{version}"), Scene.MAIN, Set.of(), Set.of()),
                        new TaggedCommits(List.of(), 0))
                .knows(new MergeBase(Scene.MAIN, HEAD), Optional.of(base))
                .knows(new MergeBase(base, HEAD), Optional.of(base));

        assertThat(judge(scene, State.OPEN).verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
    }

    @Test
    void bothAreSaid() {
        Scene scene = released(lacking(AHEAD, List.of("src/b.ts"), List.of())
                .knows(new NotKept(Scene.MAIN, HEAD, AHEAD), List.of("src/a.ts"))
                .knows(new NotKept(TAGGED, HEAD, AHEAD), List.of("src/a.ts")));

        notHeld(
                judge(scene, State.OPEN),
                "Merging #2438 would remove these changes from main: " + NAMED
                        + ". Merging #2438 will not bring src/a.ts to main: main has different text there, and git"
                        + " keeps it. Bring them to develop, abandon this attempt and cut again."
                        + OVERRIDE);
    }

    @Test
    void whatIsNotKnownDoesNotHold() {
        cannotTell(judge(Scene.preview(), State.OPEN), ScriptedWorld.SILENCE);
    }
}
