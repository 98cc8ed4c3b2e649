package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A-59")
@Tag("A-60")
class PushRestoredTest {

    private static final String BRANCH = "chore/promote-1.0.0-main";
    private static final String MESSAGE = "chore(release): promote 1.0.0 to main";

    private final Workbench bench;
    private final JGitRemote remote;
    private String base = "";
    private String source = "";

    PushRestoredTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void divergedHistories() {
        for (int i = 0; i < 40; i++) {
            bench.write("src/file" + i + ".txt", "file " + i).write("zzz/after" + i + ".txt", "after " + i);
        }
        bench.write("package.json", "0.9.0")
                .write("deploy/helm/aegis/Chart.yaml", "0.9.0")
                .write("tools/run.sh", "run")
                .write("drop.txt", "dropped later");
        bench.git("add", "--all");
        bench.git("update-index", "--chmod=+x", "tools/run.sh");
        bench.git("commit", "--quiet", "-m", "begin");
        bench.git("checkout", "--quiet", "--", ".");
        bench.onNew("release/1.0.0")
                .write("package.json", "1.0.0")
                .write("deploy/helm/aegis/Chart.yaml", "1.0.0")
                .write("docs/change log ü.md", "new")
                .write("src/file1.txt", "not to be taken along")
                .remove("drop.txt");
        bench.git("add", "--all");
        bench.git("update-index", "--chmod=+x", "package.json");
        bench.git("commit", "--quiet", "-m", "release");
        bench.git("checkout", "--quiet", "--", ".");
        source = bench.head();
        base = bench.on("main").write("src/file2.txt", "meanwhile").commit("meanwhile");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    @Tag("A-61")
    void theTreeIsTheOneThatGitRestoreMakes() {
        List<String> paths = List.of("package.json", "deploy/helm/aegis/Chart.yaml", "docs/change log ü.md");
        remote.pushRestored(LEASE, BRANCH, base, source, paths, MESSAGE);

        bench.git(
                "restore",
                "--source",
                source,
                "--staged",
                "--worktree",
                "--",
                paths.get(0),
                paths.get(1),
                paths.get(2));
        bench.git("commit", "--quiet", "-m", MESSAGE);
        assertThat(atRemote("%T")).isEqualTo(bench.git("show", "--no-patch", "--format=%T"));
        assertThat(atRemote("%H")).as("even the commit is the same").isEqualTo(bench.head());
        assertThat(bench.gitAtRemote("diff", "--name-only", "-z", base, BRANCH).split("\0", -1))
                .containsExactly("deploy/helm/aegis/Chart.yaml", "docs/change log ü.md", "package.json", "");
        assertThat(bench.gitAtRemote("ls-tree", BRANCH, "package.json", "tools/run.sh"))
                .startsWith("100755");
        assertThat(bench.gitAtRemote("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void aFileThatTheSourceRemovedIsRemoved() {
        remote.pushRestored(LEASE, BRANCH, base, source, List.of("drop.txt", "never/was.txt"), MESSAGE);

        assertThat(bench.gitAtRemote("diff", "--name-status", base, BRANCH)).isEqualTo("D\tdrop.txt");
    }

    @Test
    void aFileTakesThePlaceOfAFolderOfTheSameName() {
        bench.on("release/1.0.0").remove("tools").write("tools", "now a file");
        source = bench.commit("a file in place of a folder");
        remote.pushRestored(LEASE, BRANCH, base, source, List.of("tools"), MESSAGE);

        assertThat(bench.gitAtRemote("diff", "--name-status", "--no-renames", base, BRANCH)
                        .lines())
                .containsExactly("A\ttools", "D\ttools/run.sh");
    }

    @Test
    void pushingTheSameAgainIsFineAndChangesNothing() {
        push();
        String before = atRemote("%H");
        push();

        assertThat(atRemote("%H")).isEqualTo(before);
    }

    @Test
    @Tag("A-109")
    void aBranchThatHoldsAnythingElseIsRefusedAndStays() {
        bench.git("branch", BRANCH, "main");
        refuses("already exists with other content", this::push);
        refuses(
                "already exists with other content",
                () -> remote.pushRestored(LEASE, "main", base, source, List.of("package.json"), MESSAGE));

        assertThat(atRemote("%H")).isEqualTo(base);
        assertThat(bench.gitAtRemote("rev-parse", "main")).isEqualTo(base);
    }

    @Test
    void nothingToRestoreIsRefused() {
        refuses(
                "nothing to restore",
                () -> remote.pushRestored(LEASE, BRANCH, base, base, List.of("package.json"), MESSAGE));
        refuses("src is a folder", () -> remote.pushRestored(LEASE, BRANCH, base, source, List.of("src"), MESSAGE));
    }

    @Test
    void namesThatGitDoesNotAllowAreRefused() {
        refuses(
                "git allows no ref of the name “-f”",
                () -> remote.pushRestored(LEASE, "-f", base, source, List.of("package.json"), MESSAGE));
    }

    private void push() {
        remote.pushRestored(LEASE, BRANCH, base, source, List.of("package.json"), MESSAGE);
    }

    private String atRemote(String format) {
        return bench.gitAtRemote("show", "--no-patch", "--format=" + format, BRANCH);
    }

    private static void refuses(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
