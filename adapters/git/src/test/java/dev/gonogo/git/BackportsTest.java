package dev.gonogo.git;

import static dev.gonogo.git.Workbench.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.MissingCommit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A-41")
class BackportsTest {

    private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";

    private final Workbench bench;
    private final JGitRemote remote;

    BackportsTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void twoBranches() {
        bench.write("server.txt", LINES)
                .write("old.txt", "old")
                .write("logo.png", new byte[] {0, 1, 2})
                .write("CHANGELOG.md", "# 1.0.0\n")
                .commit("begin");
        bench.onNew("develop").on("main");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void aHotfixThatNeverCameBackIsFound() {
        String hotfix = bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").write("other.txt", "other").commit("feat: other");

        assertThat(missing()).containsExactly(new Commit(hotfix, "fix: the server"));
        assertThat(missingByGit()).containsExactly(hotfix);
    }

    @Test
    void aCherryPickOnOtherSurroundingsCounts() {
        String hotfix = bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").write("server.txt", "zero\n" + LINES).commit("feat: zero");
        bench.git("cherry-pick", hotfix);

        assertThat(missing()).isEmpty();
        assertThat(missingByGit()).isEmpty();
    }

    @Test
    void aMergeOfProductionCounts() {
        bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").write("other.txt", "other").commit("feat: other");
        bench.git("merge", "--quiet", "--no-edit", "main");

        assertThat(missing()).isEmpty();
    }

    @Test
    void theSameContentThatCameInAnotherWayCounts() {
        bench.on("develop").write("server.txt", LINES + "a\n").commit("feat: a");
        bench.write("server.txt", LINES + "a\nb\n").write("new.txt", "new").commit("feat: b");
        bench.write("server.txt", LINES + "c\n").commit("feat: c");
        bench.on("main")
                .write("server.txt", LINES + "a\nb\n")
                .write("new.txt", "new")
                .commit("squashed promotion");

        assertThat(missing()).isEmpty();
        assertThat(missingByGit()).as("git itself cannot see this").isNotEmpty();
    }

    @Test
    void aSquashedPromotionOwesNothingThoughProductionHadAFixThatDevelopGotLater() {
        bench.write("server.txt", "fixed\n" + LINES).commit("fix: the server");
        bench.on("develop").write("server.txt", LINES + "feature\n").commit("feat: at the end");
        bench.on("main").write("server.txt", "fixed\n" + LINES + "feature\n").commit("squashed promotion");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");

        bench.on("develop")
                .write("server.txt", "fixed, then refined\n" + LINES + "feature\nmore\n")
                .write("other.txt", "other")
                .commit("feat: more, and the fix refined");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
    }

    @Test
    void aChangeThatIsInsideAmongOthersOwesNothing() {
        bench.write("server.txt", "fixed\n" + LINES).commit("fix: the server");
        bench.on("develop").write("server.txt", "fixed\n" + LINES + "feature\n").commit("feat: the fix and more");

        assertThat(missing()).isEmpty();
        assertThat(missingByGit()).as("git itself cannot see this").isNotEmpty();
    }

    @Test
    void halfOfAChangeInsideIsNotEnough() {
        bench.write("server.txt", "fixed\n" + LINES).write("new.txt", "new").commit("fix: the server");
        bench.on("develop").write("server.txt", "fixed\n" + LINES + "feature\n").commit("feat: half");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
    }

    @Test
    @Tag("A-106")
    void aBackportThatSettledAConflictCountsBecauseItSaysWhereItComesFrom() {
        String fix = bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").write("server.txt", LINES + "feature\n").commit("feat: at the same place");
        bench.write("server.txt", LINES + "feature\nfixed\n").commit("fix: the server, by hand");
        assertThat(missing()).hasSize(1);

        bench.write("other.txt", "o").commit("fix: more\n\n(cherry picked from commit " + fix.substring(0, 39) + ")");
        assertThat(missing()).as("a whole id and nothing less").hasSize(1);
        bench.write("other.txt", "other").commit("fix: by hand\n\n(cherry picked from commit " + fix + ")");
        assertThat(missing()).isEmpty();
    }

    @Test
    @Tag("A-106")
    void whatSaysThatItWasPickedFromAMergeStandsForAllThatTheMergeBrought() {
        bench.onNew("hotfix").write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.write("server.txt", LINES + "fixed\nbetter\n").commit("fix: better");
        bench.on("main");
        bench.git("merge", "--quiet", "--no-ff", "-m", "Merge the hotfix", "hotfix");
        String merge = bench.head();
        bench.on("develop").write("server.txt", LINES + "feature\n").commit("feat: at the same place");
        assertThat(missing()).hasSize(2);

        bench.write("server.txt", LINES + "feature\nbetter\n")
                .commit("fix: by hand\n\n(cherry picked from commit " + merge + ")");
        assertThat(missing()).isEmpty();
    }

    @Test
    void contentThatIntegrationHadOnlyBeforeTheBranchesPartedDoesNotCount() {
        bench.write("server.txt", LINES + "bad\n").commit("feat: bad");
        bench.on("develop");
        bench.git("merge", "--quiet", "--ff-only", "main");
        bench.on("main").write("server.txt", LINES).commit("fix: take the bad line out");
        bench.on("develop").write("other.txt", "other").commit("feat: other");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: take the bad line out");
    }

    @Test
    void aDeletionCountsOnlyWhenIntegrationDeletedTheFileToo() {
        bench.remove("old.txt").commit("fix: drop old");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: drop old");

        bench.on("develop").remove("old.txt").write("other.txt", "other").commit("chore: tidy up");
        assertThat(missing()).isEmpty();
    }

    @Test
    void commitsThatOnlyTouchIgnoredPathsAreLeftOut() {
        bench.write("CHANGELOG.md", "# 1.0.1\n").commit("chore(release): promote 1.0.1 to main");

        assertThat(missing("CHANGELOG.md")).isEmpty();
        assertThat(missing()).hasSize(1);
    }

    @Test
    void ignoredPathsDoNotKeepAFixFromCounting() {
        bench.write("server.txt", LINES + "fixed\n")
                .write("CHANGELOG.md", "# 1.0.1\n")
                .commit("fix: the server, and its changelog");
        bench.on("develop").write("server.txt", "zero\n" + LINES).commit("feat: zero");
        bench.write("server.txt", "zero\n" + LINES + "fixed\n").commit("fix: the server");

        assertThat(missing("CHANGELOG.md")).isEmpty();
        assertThat(missing()).hasSize(1);
    }

    @Test
    void mergesThemselvesAreLeftOutButNotWhatTheyBrought() {
        bench.onNew("hotfix").write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("main");
        bench.git("merge", "--quiet", "--no-ff", "-m", "Merge the hotfix", "hotfix");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
    }

    /** Production was promoted to what integration has, by a squash. */
    private void promoted(String server) {
        bench.on("develop").write("server.txt", LINES + "feature\n").commit("feat: feature");
        bench.write("server.txt", server)
                .write("logo.png", new byte[] {0, 7, 7})
                .write("tool.sh", "#!/bin/sh\n")
                .commit("feat: new looks");
        bench.on("main")
                .write("server.txt", server)
                .write("logo.png", new byte[] {0, 7, 7})
                .write("tool.sh", "#!/bin/sh\n")
                .commit("promote");
        assertThat(missing()).isEmpty();
    }

    @Test
    void goingBackInsideAFileIsOwedThoughIntegrationChangedOtherLinesSince() {
        promoted(LINES + "feature\nbetter\n");
        bench.write("server.txt", LINES + "feature\n").commit("fix: back to the old one");
        bench.on("develop")
                .write("server.txt", "zero\n" + LINES + "feature\nbetter\n")
                .commit("feat: zero");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: back to the old one");

        bench.write("server.txt", "zero\n" + LINES + "feature\nbest\n").commit("feat: best");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: back to the old one");
    }

    @Test
    void goingBackToAnOlderBinaryFileIsOwed() {
        promoted(LINES);
        bench.write("logo.png", new byte[] {0, 1, 2}).commit("fix: the old logo");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the old logo");
    }

    @Test
    void deletingAFileThatIntegrationDidNotHaveOnceIsOwed() {
        promoted(LINES);
        bench.remove("tool.sh").commit("fix: no tool");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: no tool");
    }

    @Test
    void makingAFileAProgramIsOwed() {
        promoted(LINES);
        bench.git("update-index", "--chmod=+x", "tool.sh");
        bench.git("commit", "--quiet", "-m", "fix: the tool can be run");
        bench.git("checkout", "--quiet", "--", ".");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the tool can be run");

        bench.on("develop");
        bench.git("cherry-pick", "main");
        assertThat(missing()).isEmpty();
    }

    @Test
    void aRevertAmongOtherChangesTakesABackportBack() {
        String fix = bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").write("new.txt", "new").commit("feat: new");
        bench.git("cherry-pick", fix);
        bench.write("server.txt", "zero\n" + LINES + "fixed\n").commit("feat: zero");
        assertThat(missing()).isEmpty();

        bench.write("server.txt", "zero\n" + LINES).write("other.txt", "other").commit("refactor: tidy up");
        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
        assertThat(takenBackBy()).containsExactly("refactor: tidy up");
    }

    @Test
    void aBackportThatAMergeBroughtCountsFromTheMerge() {
        String fix = bench.write("server.txt", LINES + "fixed\n").commit("fix: the server");
        bench.on("develop").onNew("backport").write("new.txt", "new").commit("feat: new");
        bench.git("cherry-pick", fix);
        bench.on("develop").write("other.txt", "other").commit("feat: other");
        bench.git("merge", "--quiet", "--no-ff", "-m", "Merge the backport", "backport");
        bench.write("server.txt", LINES + "better\n").commit("feat: better");
        assertThat(missing()).isEmpty();

        bench.write("server.txt", LINES).commit("revert: the old server");
        assertThat(takenBackBy()).containsExactly("revert: the old server");
    }

    @Test
    void aSquashedPromotionWithAFixOfProductionsOwnIsNotOwedOnceIntegrationWentOn() {
        bench.write("server.txt", "fixed\n" + LINES).commit("fix: the server");
        bench.on("develop").write("server.txt", LINES + "feature\n").commit("feat: at the end");
        bench.on("main").write("server.txt", "fixed\n" + LINES + "feature\n").commit("squashed promotion");
        bench.on("develop").write("server.txt", LINES + "another feature\n").commit("feat: another");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
    }

    @Test
    void anotherChangeOfTheSameBinaryFileIsNotTheSameChange() {
        bench.write("logo.png", new byte[] {0, 1, 3}).commit("fix: logo");
        bench.on("develop").write("logo.png", new byte[] {0, 9, 9}).commit("feat: other logo");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: logo");
    }

    @Test
    void onlyTheMissingOnesOfManyAreToldNewestFirst() {
        for (int i = 1; i <= 6; i++) {
            bench.write("fix" + i + ".txt", "fix " + i).commit("fix: " + i);
        }
        bench.on("develop").write("other.txt", "other").commit("feat: other");
        bench.git("cherry-pick", "main~1", "main~4");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: 6", "fix: 4", "fix: 3", "fix: 1");
        assertThat(missing()).extracting(Commit::id).containsExactlyInAnyOrderElementsOf(missingByGit());
    }

    private void aFixOfTwoPlacesMeetsAnotherChange() {
        bench.write("server.txt", LINES.replace("two", "2").replace("nine", "9"))
                .commit("fix: the server");
        bench.on("develop").write("server.txt", LINES.replace("two", "zwei")).commit("feat: other");
        bench.git("merge", "--quiet", "--no-ff", "--no-commit", "-X", "ours", "main");
    }

    @Test
    void aMergeThatTookHalfOfTheFixInAFileIsNotEnough() {
        aFixOfTwoPlacesMeetsAnotherChange();
        bench.write("server.txt", LINES.replace("two", "zwei 2")).commit("Merge main into develop");

        assertThat(missing()).extracting(Commit::subject).containsExactly("fix: the server");
        assertThat(takenBackBy()).containsExactly("Merge main into develop");

        bench.write("server.txt", LINES.replace("two", "zwei 2").replace("nine", "9"))
                .commit("fix: the rest");
        assertThat(missing()).isEmpty();
    }

    @Test
    void aMergeThatSettledAConflictAndTookTheRestIsEnough() {
        aFixOfTwoPlacesMeetsAnotherChange();
        bench.write("server.txt", LINES.replace("two", "zwei 2").replace("nine", "9"))
                .commit("Merge main into develop");

        assertThat(missing()).isEmpty();
    }

    private List<Commit> missing(String... ignored) {
        return all(ignored).stream().map(MissingCommit::commit).toList();
    }

    private List<String> takenBackBy() {
        return all().stream()
                .flatMap(missing -> missing.takenBack().stream())
                .map(Commit::subject)
                .toList();
    }

    private List<MissingCommit> all(String... ignored) {
        return known(
                remote,
                new NotBackported(
                        bench.git("rev-parse", "main"),
                        bench.git("rev-parse", "develop"),
                        Stream.of(ignored).collect(Collectors.toMap(path -> path, path -> List.of()))));
    }

    private List<String> missingByGit() {
        return Stream.of(bench.git("cherry", "develop", "main").split("\n"))
                .filter(line -> line.startsWith("+ "))
                .map(line -> line.substring(2))
                .toList();
    }
}
