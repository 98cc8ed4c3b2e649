package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Presence;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts as backported: a test for each row of the table in {@code docs/decisions/0005-what-counts-as-backported.md}. */
@Tag("A-41")
@Tag("A-106")
public abstract class BackportContract {

    protected abstract GitRemote remote();

    /** Adds a commit to a branch and returns its id; a new branch starts without parents. */
    protected abstract String commit(String branch, String message, Map<String, String> changed);

    protected abstract void branch(String name, String commit);

    /** Merges another branch with a merge commit and returns its id. */
    protected abstract String merge(String branch, String other, String message);

    /** The same by hand: conflicts keep the branch's text, and these changes are added. */
    protected abstract String mergeByHand(String branch, String other, String message, Map<String, String> changed);

    /** Deletes a file and returns the commit's id. */
    protected abstract String delete(String branch, String message, String path);

    @BeforeEach
    void twoBranchesOfOneBeginning() {
        branch("develop", commit("main", "feat: begin", Map.of("f.txt", "v1\n", "g.txt", "g1\n")));
    }

    /** Commits one file. */
    private String on(String branch, String message, String file, String text) {
        return commit(branch, message, Map.of(file, text));
    }

    private String on(String branch, String message, String text) {
        return on(branch, message, "f.txt", text);
    }

    private static String picked(String commit) {
        return "fix: by hand\n\n(cherry picked from commit " + commit + ")";
    }

    private <T> T known(GitQuestion<T> question) {
        return remote().answer(question).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    /** Subjects of owed commits, with what reverted them. */
    private List<String> owed() {
        return owed(Map.of());
    }

    private List<String> owed(Map<String, List<String>> ignored) {
        Refs refs = known(new AllRefs());
        return known(new NotBackported(
                        refs.branch("main").orElseThrow(),
                        refs.branch("develop").orElseThrow(),
                        ignored))
                .stream()
                .map(BackportContract::shown)
                .toList();
    }

    private static String shown(MissingCommit missing) {
        return missing.takenBack()
                .map(step -> missing.commit().subject() + ", taken back by " + step.subject())
                .orElseGet(() -> missing.commit().subject());
    }

    /** Both branches went from v1 over v2 to v3; production by squashed promotions, or in one step. */
    private void promotedToThree() {
        on("develop", "feat: two", "v2\n");
        on("develop", "feat: three", "v3\n");
        on("main", "promote three", "v3\n");
    }

    @Test
    void aFixThatNeverCameIsOwed() {
        on("main", "fix: a", "a\n");
        on("main", "fix: b", "g.txt", "b\n");
        on("develop", "feat: other", "o.txt", "other\n");

        assertThat(owed()).containsExactly("fix: b", "fix: a");
    }

    @Test
    void aFixThatProductionTookBackItselfIsNotOwed() {
        on("main", "fix: a", "a\n");
        on("main", "Revert a", "v1\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aFileThatIsTheSameOnBothOwesNoneOfTheFixesThatMadeIt() {
        on("main", "fix: a", "a\n");
        on("main", "fix: a, better", "b\n");
        on("develop", "fix: both", "b\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aFixOfTwoFilesOfWhichOneIsNotTheSameIsOwed() {
        commit("main", "fix: both", Map.of("f.txt", "a\n", "g.txt", "a\n"));
        on("main", "Revert a half", "v1\n");

        assertThat(owed()).containsExactly("fix: both");
    }

    /** A file of a package, with its version and a pinned dependency. */
    private static String packaged(String version, String pinned) {
        return "/version " + version + "\n/name a\n/private true\n/license MIT\n/ws " + pinned + "\n";
    }

    private static final Map<String, List<String>> VERSION = Map.of("package.json", List.of("/version"));

    @Test
    void aFixBesideTheVersionOfAFileIsOwed() {
        branch("develop", on("main", "feat: package", "package.json", packaged("1.0.0", "8.17.0")));
        on("main", "promote", "package.json", packaged("1.1.0", "8.17.0"));
        assertThat(owed(VERSION)).isEmpty();

        String fix = on("main", "fix: ws", "package.json", packaged("1.1.0", "8.17.1"));
        assertThat(owed(VERSION)).containsExactly("fix: ws");
        assertThat(owed(Map.of("package.json", List.of()))).isEmpty();

        on("develop", "fix: ws", "package.json", packaged("1.0.0", "8.17.1"));
        assertThat(owed(VERSION)).as("it stands there, with another version").isEmpty();

        on("develop", picked(fix), "package.json", packaged("1.0.0", "8.18.0"));
        assertThat(owed(VERSION)).isEmpty();
    }

    @Test
    void aSquashedPromotionOfAFileWithItsVersionIsNotOwed() {
        branch("develop", on("main", "feat: package", "package.json", packaged("1.0.0", "8.17.0")));
        on("develop", "feat: ws", "package.json", packaged("1.0.0", "8.18.0"));
        on("main", "promote", "package.json", packaged("1.1.0", "8.18.0"));
        on("develop", "feat: ws again", "package.json", packaged("1.0.0", "8.19.0"));

        assertThat(owed(VERSION)).isEmpty();
    }

    @Test
    void aFileThatIsOnlyWrittenAnewIsNotOwed() {
        String begun = on("main", "feat: package", "package.json", packaged("1.0.0", "8.17.0"));
        branch("develop", begun);
        String anew = packaged("1.1.0", "8.17.0").replace("\n", " \n\n");
        String promoted = on("main", "promote", "package.json", anew);
        assertThat(owed(VERSION)).isEmpty();

        String fix = on("main", "fix: ws", "package.json", anew.replace("8.17.0", "8.17.1"));
        assertThat(owed(VERSION)).containsExactly("fix: ws");

        on("develop", "fix: ws", "package.json", packaged("1.0.0", "8.17.1"));
        assertThat(owed(VERSION)).as("it stands there, written otherwise").isEmpty();
        assertThat(presence(promoted, fix, "develop")).isEqualTo("there");
        assertThat(presence(begun, promoted, "main")).isEqualTo("never there");
    }

    @Test
    void aFileThatCannotBeReadCountsAsAWhole() {
        branch("develop", on("main", "feat: package", "package.json", "{"));
        on("main", "fix: package", "package.json", packaged("1.0.0", "8.17.0"));

        assertThat(owed(VERSION)).containsExactly("fix: package");
    }

    @Test
    void aMergeOfProductionBringsAllOfIt() {
        on("main", "fix: a", "a\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aResultThatStandsInIntegrationIsNotOwedHoweverItCame() {
        on("main", "fix: a", "a\n");
        commit("develop", "feat: a and more", Map.of("f.txt", "a\n", "o.txt", "other\n"));

        assertThat(owed()).isEmpty();
    }

    @Test
    void halfOfAFixIsNotTheFix() {
        commit("main", "fix: a and b", Map.of("f.txt", "a\n", "g.txt", "b\n"));
        on("develop", "fix: a", "a\n");

        assertThat(owed()).containsExactly("fix: a and b");
    }

    @Test
    void integrationMayMoveOnPastAFixThatCameThere() {
        on("main", "fix: a", "a\n");
        on("develop", "fix: the same", "a\n");
        on("develop", "feat: better", "better\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aSettledConflictCountsWhereItNamesTheFix() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", "feat: other", "other\n");
        on("develop", "fix: by hand", "other a\n");
        assertThat(owed()).containsExactly("fix: a");

        on("develop", picked(fix), "g.txt", "g2\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void whatNamesAMergeStandsForAllThatTheMergeBrought() {
        branch("hotfix", on("main", "docs: begin", "o.txt", "other\n"));
        on("develop", "docs: begin", "o.txt", "other\n");
        on("hotfix", "fix: a", "a\n");
        on("hotfix", "fix: b", "g.txt", "b\n");
        String merge = merge("main", "hotfix", "Merge the hotfix");
        assertThat(owed()).containsExactly("fix: b", "fix: a");

        on("develop", picked(merge), "f.txt", "a in other words\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aFixThatCameFromIntegrationAndSaysSoIsNotOwed() {
        String first = on("develop", "fix: a", "a as develop has it\n");
        on("main", picked(first), "a as main has it\n");
        assertThat(owed()).isEmpty();

        on("develop", "feat: better", "better\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert all of it", "v1\n");
        assertThat(owed()).containsExactly("fix: by hand, taken back by Revert all of it");
    }

    @Test
    void toNameACommitThatIsAnotherChangeSettlesNothing() {
        promotedToThree();
        String other = on("develop", "docs: other", "o.txt", "other\n");
        on("main", picked(other), "v2\n");

        assertThat(owed()).containsExactly("fix: by hand");
    }

    @Test
    void aFixThatGoesBackToWhatIntegrationHadOnceIsOwed() {
        promotedToThree();
        on("main", "fix: back to two", "v2\n");
        assertThat(owed()).containsExactly("fix: back to two");

        on("develop", "feat: four", "v4\n");
        assertThat(owed()).containsExactly("fix: back to two");
    }

    @Test
    void soIsOneThatGoesBackInTwoSteps() {
        promotedToThree();
        on("main", "fix: a", "v3 and a\n");
        on("main", "fix: back to two", "v2\n");

        assertThat(owed()).containsExactly("fix: back to two", "fix: a");
    }

    @Test
    void goingBackIsNotOwedOnceIntegrationWentBackToo() {
        promotedToThree();
        on("main", "fix: back to two", "v2\n");
        on("develop", "fix: back to two here", "v2\n");
        assertThat(owed()).isEmpty();

        on("develop", "feat: four", "v4\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void noMatterWhoWentBackFirst() {
        promotedToThree();
        on("develop", "fix: back to two here", "v2\n");
        on("develop", "feat: four", "v4\n");
        on("main", "fix: back to two", "v2\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void theSameChangeOfLongAgoDoesNotCountWhereItWasTakenBackSince() {
        promotedToThree();
        on("develop", "fix: back to two of old", "v2\n");
        on("develop", "feat: three again", "v3\n");
        on("main", "fix: back to two", "v2\n");
        assertThat(owed()).containsExactly("fix: back to two, taken back by feat: three again");

        on("develop", "feat: four", "v4\n");
        assertThat(owed()).containsExactly("fix: back to two, taken back by feat: three again");
    }

    @Test
    void aBackportThatWasTakenBackIsOwedAgain() {
        on("main", "fix: a", "a\n");
        on("develop", "fix: a (backport)", "a\n");
        on("develop", "Revert the fix", "v1\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");

        on("develop", "feat: other", "other\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");

        on("develop", "docs: nothing to do with it", "g.txt", "g2\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");
    }

    @Test
    void soIsOneThatSettledAConflict() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", picked(fix), "g.txt", "fixed here\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert the fix", "g.txt", "g1\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");
    }

    @Test
    void soIsOneThatWasTakenBackBeforeItsMerge() {
        String fix = on("main", "fix: a", "a\n");
        branch("backport", known(new AllRefs()).branch("develop").orElseThrow());
        on("backport", picked(fix), "a\n");
        on("backport", "Revert the fix", "v1\n");
        on("develop", "docs: nothing to do with it", "g.txt", "g2\n");
        merge("develop", "backport", "Merge the backport");
        assertThat(owed()).containsExactly("fix: a, taken back by Merge the backport");

        on("develop", "docs: nor has this", "g.txt", "g3\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Merge the backport");

        on("develop", "fix: a, once more", "a\n");
        on("develop", "feat: on from there", "a and more\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aBackportThatCameOnceMoreIsNotOwed() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", "fix: a (backport)", "a\n");
        on("develop", "Revert the fix", "v1\n");
        on("develop", picked(fix), "g.txt", "fixed here\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void nothingIsOwedOfAFixThatBothTookBack() {
        on("main", "fix: a", "a\n");
        on("develop", "fix: a (backport)", "a\n");
        on("develop", "Revert the fix", "v1\n");
        on("main", "Revert the fix there", "v1\n");

        assertThat(owed()).isEmpty();
    }

    /** What became of main's fix on a branch: not there, there, or what reverted it. */
    private String presence(String before, String fix, String branch) {
        String head = known(new AllRefs()).branch(branch).orElseThrow();
        Presence presence = present(new PresenceOf(
                before, fix, head, Map.of("ignored.txt", List.of(), "package.json", List.of("/version"))));
        return presence.takenBack()
                .map(step -> "taken back by " + step.subject())
                .orElse(presence.came() ? "there" : "never there");
    }

    private Presence present(PresenceOf asked) {
        return known(asked).orElseThrow();
    }

    private String head(String branch) {
        return known(new AllRefs()).branch(branch).orElseThrow();
    }

    @Test
    void whatTookAFixBackIsToldOfEachBranch() {
        String before = head("main");
        String fix = on("main", "fix: a", "a\n");
        assertThat(presence(before, fix, "main")).isEqualTo("there");
        assertThat(presence(before, fix, "develop")).isEqualTo("never there");

        on("develop", "fix: a (backport)", "a\n");
        on("develop", "feat: other", "g.txt", "g2\n");
        assertThat(presence(before, fix, "develop")).isEqualTo("there");
        on("develop", "Revert the fix", "v1\n");
        on("develop", "feat: more", "v2\n");
        on("main", "Revert the fix there", "v1\n");

        assertThat(presence(before, fix, "develop")).isEqualTo("taken back by Revert the fix");
        assertThat(presence(before, fix, "main")).isEqualTo("taken back by Revert the fix there");
        on("develop", "fix: a once more", "a\n");
        assertThat(presence(before, fix, "develop")).isEqualTo("there");
    }

    @Test
    void aBranchThatWasMovedToProductionAndTookItsFixBackIsTold() {
        String before = head("main");
        String fix = on("main", "fix: a", "a\n");
        branch("develop", fix);
        assertThat(presence(before, fix, "develop")).isEqualTo("there");

        on("develop", "Revert the fix", "v1\n");
        assertThat(owed()).as("git cannot tell it from a feature").isEmpty();
        assertThat(presence(before, fix, "develop")).isEqualTo("taken back by Revert the fix");
        assertThat(presence(before, fix, "main")).isEqualTo("there");
    }

    @Test
    void ofAFixThatCameByAMergeTheStepThatTookItBackIsTold() {
        String before = head("main");
        String fix = on("main", "fix: a", "a\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");
        assertThat(presence(before, fix, "develop")).isEqualTo("there");

        on("develop", "Revert the fix", "v1\n");
        assertThat(presence(before, fix, "develop")).isEqualTo("taken back by Revert the fix");
    }

    @Test
    void whatChangesOnlyIgnoredPathsNeverCame() {
        String before = head("main");
        String fix = on("main", "chore: bump", "ignored.txt", "1\n");

        assertThat(presence(before, fix, "main")).isEqualTo("never there");
    }

    @Test
    void aSquashedPromotionIsNotOwedWhateverIntegrationDoesNext() {
        on("develop", "feat: two", "v2\n");
        on("develop", "feat: other", "g.txt", "g2\n");
        on("develop", "feat: three", "v3\n");
        commit("main", "promote", Map.of("f.txt", "v3\n", "g.txt", "g2\n"));
        assertThat(owed()).isEmpty();

        on("develop", "feat: four", "v4\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert the other", "g.txt", "g1\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void norIsThePromotionOfWhatIntegrationTookBackItself() {
        on("develop", "feat: two", "v2\n");
        on("main", "promote two", "v2\n");
        on("develop", "Revert two", "v1\n");
        on("main", "promote the revert", "v1\n");
        on("develop", "feat: four", "v4\n");

        assertThat(owed()).isEmpty();
    }

    /** For git alone it looks like a reverted backport. The caller knows what was a promotion. */
    @Test
    void aPromotionOfOneChangeThatIntegrationTookBackSinceIsNamedWithThat() {
        on("develop", "feat: two", "v2\n");
        on("main", "promote", "v2\n");
        on("develop", "Revert two", "v1\n");

        assertThat(owed()).containsExactly("promote, taken back by Revert two");
    }

    @Test
    void aBackportThatWasSquashedOfSeveralCommitsCountsWithoutAnyLine() {
        on("main", "fix: a", "a\n");
        on("main", "fix: b", "g.txt", "b\n");
        commit("develop", "fix: both (#7)", Map.of("f.txt", "a\n", "g.txt", "b\n"));
        commit("develop", "feat: better", Map.of("f.txt", "better\n", "g.txt", "better\n"));

        assertThat(owed()).isEmpty();
    }

    @Test
    void oneThatNamesAllOfThemCountsThoughOneChangedWhatAnotherDid() {
        String first = on("main", "fix: a", "a\n");
        String second = on("main", "fix: b", "b\n");
        on("develop", picked(first) + "\n(cherry picked from commit " + second + ")", "b\n");
        on("develop", "feat: better", "better\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aBackportCountsAlsoOnceProductionHasIt() {
        on("main", "fix: a", "a\n");
        on("develop", "fix: a (backport)", "a\n");
        merge("main", "develop", "promote");
        on("develop", "feat: better", "better\n");

        assertThat(owed()).isEmpty();
    }

    /**
     * A hotfix and production changed the same line, and the hotfix's author resolved this by merging production;
     * integration has both changes.
     */
    private String settledOnTheHotfix() {
        branch("hotfix", known(new AllRefs()).branch("main").orElseThrow());
        String fix = on("hotfix", "fix: a", "a\n");
        on("main", "fix: b", "b\n");
        on("develop", "fix: b (backport)", "b\n");
        mergeByHand("hotfix", "main", "Merge main into hotfix", Map.of("f.txt", "a and b, with care\n"));
        on("develop", picked(fix), "b and a\n");
        return merge("main", "hotfix", "Merge the hotfix");
    }

    @Test
    void whatAMergeSettledItselfIsOwedLikeAFix() {
        settledOnTheHotfix();
        assertThat(owed()).containsExactly("Merge main into hotfix");

        on("develop", "fix: take care", "a and b, with care\n");
        assertThat(owed()).isEmpty();
        on("develop", "feat: better", "better\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void itIsSettledByWhatNamesTheMergeThatBroughtIt() {
        on("develop", picked(settledOnTheHotfix()), "a and b as develop has it\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void itIsSettledByWhatNamesItUntilThatIsTakenBack() {
        settledOnTheHotfix();
        String hotfix = known(new AllRefs()).branch("hotfix").orElseThrow();
        on("develop", picked(hotfix), "a and b as develop has it\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert the care", "b and a\n");
        assertThat(owed()).containsExactly("Merge main into hotfix, taken back by Revert the care");
    }

    @Test
    void soIsWhatTheMergeOfTheHotfixItselfSettled() {
        branch("hotfix", known(new AllRefs()).branch("main").orElseThrow());
        String fix = on("hotfix", "fix: a", "a\n");
        on("main", "fix: b", "b\n");
        on("develop", "fix: b (backport)", "b\n");
        on("develop", picked(fix), "b and a\n");
        String merge = mergeByHand("main", "hotfix", "Merge the hotfix", Map.of("f.txt", "a and b, with care\n"));
        assertThat(owed()).containsExactly("Merge the hotfix");

        on("develop", picked(merge), "a and b as develop has it\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void whatAMergeAddsOrLeavesOutIsOwedThoughNothingConflicted() {
        branch("hotfix", known(new AllRefs()).branch("main").orElseThrow());
        String fix = on("hotfix", "fix: a", "a\n");
        on("main", "fix: b", "g.txt", "b\n");
        on("develop", "fix: b (backport)", "g.txt", "b\n");
        on("develop", picked(fix), "a\n");
        mergeByHand("hotfix", "main", "Merge main into hotfix", Map.of("g.txt", "g1\n", "door.txt", "open\n"));
        merge("main", "hotfix", "Merge the hotfix");
        assertThat(owed()).containsExactly("Merge main into hotfix");

        on("develop", "feat: a door", "door.txt", "open\n");
        assertThat(owed()).containsExactly("Merge main into hotfix");

        on("develop", "Revert b", "g.txt", "g1\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aMergeThatHoldsWhatBothSidesBringOwesNothing() {
        branch("hotfix", known(new AllRefs()).branch("main").orElseThrow());
        String fix = on("hotfix", "fix: a", "a\n");
        String other = on("main", "fix: b", "g.txt", "b\n");
        merge("hotfix", "main", "Merge main into hotfix");
        merge("main", "hotfix", "Merge the hotfix");
        on("develop", picked(fix), "a in other words\n");
        on("develop", picked(other), "g.txt", "b in other words\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void norDoesAPromotionThatTookIntegrationsSideOfAConflict() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", picked(fix), "a and more\n");
        mergeByHand("main", "develop", "promote", Map.of("f.txt", "a and more\n"));
        on("develop", "feat: better", "better\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aMergeOfProductionThatKeptTheOldTextBringsNothing() {
        on("main", "fix: a", "a\n");
        on("develop", "feat: other", "o.txt", "other\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of("f.txt", "v1\n"));
        assertThat(owed()).containsExactly("fix: a, taken back by Merge main into develop");

        on("develop", "feat: more", "o.txt", "more\n");
        on("develop", "feat: other", "f.txt", "other\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Merge main into develop");
    }

    @Test
    void norDoesOneThatSettledTheConflictWithoutTheFix() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", "feat: other", "other\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of());
        assertThat(owed()).containsExactly("fix: a, taken back by Merge main into develop");

        on("develop", picked(fix), "g.txt", "fixed here\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void norDoesOneThatTookHalfOfTheFix() {
        commit("main", "fix: a and b", Map.of("f.txt", "a\n", "g.txt", "b\n"));
        on("develop", "feat: other", "o.txt", "other\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of("g.txt", "g1\n"));

        assertThat(owed()).containsExactly("fix: a and b, taken back by Merge main into develop");
    }

    @Test
    void norDoesOneThatBroughtBackWhatTheFixDeleted() {
        delete("main", "fix: no back door", "g.txt");
        on("develop", "feat: other", "o.txt", "other\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of("g.txt", "g1\n"));
        assertThat(owed()).containsExactly("fix: no back door, taken back by Merge main into develop");

        delete("develop", "fix: no back door here", "g.txt");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aFixThatWasMergedAndThenTakenBackIsOwedUntilItComesOnceMore() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "Revert the fix", "v1\n");
        on("develop", "docs: nothing to do with it", "g.txt", "g2\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");

        on("develop", "feat: on from there", "v1 and more\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");

        on("develop", picked(fix), "a and more\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void soIsOneThatWasTakenBackOnTheBranchThatMergedProduction() {
        on("main", "fix: a", "a\n");
        branch("backport", known(new AllRefs()).branch("main").orElseThrow());
        on("backport", "Revert the fix", "v1\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "backport", "Merge the backport");

        assertThat(owed()).containsExactly("fix: a, taken back by Merge the backport");
    }

    @Test
    void twoFixesOfOneLineThatWereTakenBackTogetherAreOwed() {
        on("main", "fix: a", "a\n");
        on("main", "fix: b", "b\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "fix: as it was", "v1\n");

        assertThat(owed()).containsExactly("fix: b, taken back by fix: as it was");
    }

    @Test
    void whatAMergedMergeSettledIsOwedWhereItWasTakenBack() {
        settledOnTheHotfix();
        mergeByHand("develop", "main", "Merge main into develop", Map.of("f.txt", "a and b, with care\n"));
        assertThat(owed()).isEmpty();

        on("develop", "fix: as it was", "b and a\n");
        assertThat(owed()).containsExactly("Merge main into hotfix, taken back by fix: as it was");
    }

    @Test
    void integrationMayMoveOnPastAFixThatItMerged() {
        on("main", "fix: a", "a\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "feat: better", "better\n");
        assertThat(owed()).isEmpty();

        merge("main", "develop", "promote");
        on("develop", "Revert to what was once", "v1\n");
        assertThat(owed()).isEmpty();
    }

    @Test
    void aMergeThatFollowsABackportMayLeaveTheFileAlone() {
        String fix = on("main", "fix: a", "a\n");
        on("develop", picked(fix), "other and a\n");
        on("develop", "feat: better", "better\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of());

        assertThat(owed()).isEmpty();
    }

    @Test
    void aMergeThatSettledTheConflictInItsOwnWordsBringsTheFix() {
        on("main", "fix: a", "a\n");
        on("develop", "feat: other", "other\n");
        mergeByHand("develop", "main", "Merge main into develop", Map.of("f.txt", "other and a\n"));
        assertThat(owed()).isEmpty();

        on("develop", "feat: better", "better\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert to before the merge", "other\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert to before the merge");
    }

    @Test
    void aSquashedPromotionThatWasMergedBackIsNotOwedWhateverIntegrationDoesNext() {
        on("develop", "feat: two", "v2\n");
        on("develop", "feat: other", "g.txt", "g2\n");
        commit("main", "promote", Map.of("f.txt", "v2\n", "g.txt", "g2\n"));
        on("develop", "feat: more", "o.txt", "more\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "Revert two", "v1\n");

        assertThat(owed()).isEmpty();
    }

    @Test
    void aHotfixBranchThatBothMergedIsOwedWhereIntegrationTookItBack() {
        branch("hotfix", known(new AllRefs()).branch("main").orElseThrow());
        on("hotfix", "fix: a", "a\n");
        on("main", "docs: other", "o.txt", "other\n");
        on("develop", "docs: other", "o.txt", "other\n");
        merge("main", "hotfix", "Merge the hotfix");
        merge("develop", "hotfix", "Merge the hotfix here");
        assertThat(owed()).isEmpty();

        on("develop", "Revert the fix", "v1\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");
    }

    @Test
    void aFeatureThatProductionHasFromIntegrationIsNotOwedWhereIntegrationTookItBack() {
        branch("feature", on("develop", "feat: other", "o.txt", "other\n"));
        on("feature", "feat: two", "v2\n");
        on("develop", "feat: more", "o.txt", "more\n");
        merge("develop", "feature", "Merge the feature");
        merge("main", "develop", "promote");
        on("main", "fix: a", "g.txt", "a\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "Revert two", "v1\n");
        assertThat(owed()).isEmpty();

        on("develop", "Revert the fix", "g.txt", "g1\n");
        assertThat(owed()).containsExactly("fix: a, taken back by Revert the fix");
    }

    @Test
    void aFileInWhichProductionItselfTookTheFixBackIsNotLookedAt() {
        commit("main", "fix: a and b", Map.of("f.txt", "a\n", "g.txt", "b\n"));
        on("main", "Revert a", "v1\n");
        on("develop", "feat: other", "o.txt", "other\n");
        merge("develop", "main", "Merge main into develop");
        on("develop", "feat: better", "g.txt", "better\n");

        assertThat(owed()).isEmpty();
    }
}
