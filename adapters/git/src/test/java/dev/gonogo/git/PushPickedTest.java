package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static dev.gonogo.git.Workbench.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.NotBackported;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hotfix backported to integration, compared with the result of git's command line. */
@Tag("A-106")
class PushPickedTest {
    private static final String BRANCH = "backport/2440-develop";
    private static final String MESSAGE = "fix: the server (backport #2440)\n\n(cherry picked from commit X)";
    private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

    private final Workbench bench;
    private final JGitRemote remote;
    private String develop = "";

    PushPickedTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void developWentOn() {
        bench.write("server.txt", LINES)
                .write("tools/run.sh", "run\n")
                .write("old.txt", "old\n")
                .commit("begin");
        develop = bench.onNew("develop")
                .write("server.txt", LINES + "eight\n")
                .write("other.txt", "other\n")
                .commit("feat: eight");
        bench.on("main");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    private String hotfix() {
        bench.write("server.txt", "zero\n" + LINES)
                .write("new/file.txt", "new\n")
                .remove("old.txt");
        bench.git("update-index", "--chmod=+x", "tools/run.sh");
        bench.git("add", "--all", ".", ":!tools");
        bench.git("-c", "user.name=Dave", "-c", "user.email=dave@example.com", "commit", "-qm", "fix: the server");
        bench.git("checkout", "--quiet", "--", ".");
        return bench.head();
    }

    private CherryPickRange pick(String merge) {
        return new CherryPickRange(
                known(remote, new BroughtBy(merge, List.of())).before(), merge, develop);
    }

    private String atRemote(String format) {
        return bench.gitAtRemote("show", "--no-patch", "--format=" + format, BRANCH);
    }

    @Test
    void theTreeIsTheOneThatGitCherryPickMakes() {
        String fix = hotfix();
        assertThat(known(remote, new ConflictsOf(pick(fix)))).isEmpty();

        remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE);

        bench.on("develop").git("cherry-pick", fix);
        assertThat(atRemote("%T")).isEqualTo(bench.git("show", "--no-patch", "--format=%T"));
        assertThat(atRemote("%P")).isEqualTo(develop);
        assertThat(atRemote("%an")).isEqualTo(bench.git("show", "--no-patch", "--format=%an", fix));
        assertThat(atRemote("%B").strip()).isEqualTo(MESSAGE);
        assertThat(bench.gitAtRemote("ls-tree", BRANCH, "tools/run.sh")).startsWith("100755");
        assertThat(bench.gitAtRemote("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void aMergeIsTakenOverAsAWholeLikeCherryPickOfItsFirstParent() {
        bench.onNew("hotfix").write("a.txt", "a\n").commit("fix: a");
        bench.write("server.txt", "zero\n" + LINES).commit("fix: b");
        bench.on("main").git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #2440", "hotfix");
        String merge = bench.head();

        assertThat(known(remote, new BroughtBy(merge, List.of("fix: a", "fix: b")))
                        .commits())
                .extracting(commit -> commit.subject())
                .containsExactly("fix: b", "fix: a");
        remote.pushPicked(LEASE, BRANCH, pick(merge), MESSAGE);

        bench.on("develop").git("cherry-pick", "-m", "1", merge);
        assertThat(atRemote("%T")).isEqualTo(bench.git("show", "--no-patch", "--format=%T"));
    }

    @Test
    void rebasedCommitsAreToldBySubjectsAndTakenOverTogether() {
        String before = bench.head();
        bench.write("a.txt", "a\n").commit("fix: a");
        String last = bench.write("b.txt", "b\n").commit("fix: b");

        assertThat(known(remote, new BroughtBy(last, List.of("fix: a", "fix: b")))
                        .before())
                .isEqualTo(before);
        assertThat(known(remote, new BroughtBy(last, List.of("fix: a", "fix: b")))
                        .commits())
                .hasSize(2);
        assertThat(known(remote, new BroughtBy(last, List.of("wip", "fix: b"))).commits())
                .as("a squash")
                .hasSize(1);
        remote.pushPicked(LEASE, BRANCH, new CherryPickRange(before, last, develop), MESSAGE);

        bench.on("develop").git("cherry-pick", before + ".." + last);
        assertThat(atRemote("%T")).isEqualTo(bench.git("show", "--no-patch", "--format=%T"));
    }

    @Test
    void aConflictNamesItsFilesAndNothingIsPushed() {
        bench.write("server.txt", LINES + "acht\n").write("other.txt", "mine\n");
        String fix = bench.write("fine.txt", "fine\n").commit("fix: eight in German");

        assertThat(known(remote, new ConflictsOf(pick(fix)))).containsExactly("other.txt", "server.txt");
        assertThatThrownBy(() -> remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it conflicts in other.txt, server.txt");
        assertThat(bench.gitAtRemote("branch", "--list", BRANCH)).isEmpty();
    }

    @Test
    void aFileThatDevelopDeletedConflicts() {
        develop = bench.on("develop").remove("old.txt").commit("chore: drop old");
        String fix = bench.on("main").write("old.txt", "old and fixed\n").commit("fix: old");

        assertThat(known(remote, new ConflictsOf(pick(fix)))).containsExactly("old.txt");
    }

    @Test
    void takingOverAgainIsFineEvenWhenDevelopWentOnMeanwhile() {
        String fix = hotfix();
        remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE);
        String before = atRemote("%H");
        remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE);
        develop = bench.on("develop").write("more.txt", "more\n").commit("feat: more");
        remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE);

        assertThat(atRemote("%H")).isEqualTo(before);
    }

    @Test
    @Tag("A-109")
    void aBranchThatHoldsAnythingElseIsRefusedAndStays() {
        String fix = hotfix();
        bench.git("branch", BRANCH, "main");

        assertThatThrownBy(() -> remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already exists with other content");
        assertThatThrownBy(() -> remote.pushPicked(LEASE, "develop", pick(fix), MESSAGE))
                .isInstanceOf(Refused.class);
        assertThat(atRemote("%H")).isEqualTo(fix);
        assertThat(bench.gitAtRemote("rev-parse", "develop")).isEqualTo(develop);
    }

    @Test
    void whatIsThereAlreadyIsRefused() {
        String fix = hotfix();
        bench.on("develop").git("cherry-pick", fix);
        develop = bench.head();

        assertThatThrownBy(() -> remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already there");
    }

    @Test
    @Tag("A-41")
    void onceMergedTheBackportIsSeen() {
        String fix = hotfix();
        remote.pushPicked(LEASE, BRANCH, pick(fix), MESSAGE);
        bench.on("develop").git("merge", "--quiet", "--squash", BRANCH);
        String squashed = bench.commit("fix: the server (backport #2440) (#2441)");

        assertThat(known(remote, new NotBackported(fix, develop, Map.of()))).hasSize(1);
        assertThat(known(remote, new NotBackported(fix, squashed, Map.of()))).isEmpty();
    }
}
