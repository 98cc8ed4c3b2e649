package dev.gonogo.git;

import static dev.gonogo.git.Workbench.known;
import static dev.gonogo.git.Workbench.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.Restored;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch that git restore made on the command line, and what people do to it afterwards. */
@Tag("A-59")
@Tag("A-60")
class NotRestoredTest {

    private static final List<String> METADATA = List.of("CHANGELOG.md", "deploy/helm/app/Chart.yaml", "old.json");

    private final Workbench bench;
    private final JGitRemote remote;
    private String base = "";
    private String source = "";
    private String clean = "";

    NotRestoredTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void aCleanBranch() {
        for (int i = 0; i < 40; i++) {
            bench.write("a/file" + i + ".txt", "file " + i).write("zzz/after" + i + ".txt", "after " + i);
        }
        bench.write("CHANGELOG.md", "0.9.0")
                .write("deploy/helm/app/Chart.yaml", "0.9.0")
                .write("old.json", "0.9.0")
                .write("tools/run.sh", "run")
                .commit("begin");
        source = bench.onNew("release/1.0.0")
                .write("CHANGELOG.md", "1.0.0")
                .write("deploy/helm/app/Chart.yaml", "1.0.0")
                .write("a/file1.txt", "not to be taken along")
                .remove("old.json")
                .commit("release");
        base = bench.on("main").write("a/file2.txt", "meanwhile").commit("meanwhile");
        bench.onNew("chore/promote");
        bench.git("restore", "--source", source, "--staged", "--worktree", "--", "CHANGELOG.md", "deploy", "old.json");
        clean = bench.commit("chore(release): promote");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    private List<Change> found(String commit) {
        Restored expected = new Restored(base, List.of(new Restored.Files(source, METADATA)));
        return known(remote, new NotRestored(expected, commit));
    }

    @Test
    void whatGitRestoreMakesIsExact() {
        assertThat(found(clean)).isEmpty();
        assertThat(bench.gitAtRemote("diff", "--name-status", base, clean).lines())
                .containsExactly("M\tCHANGELOG.md", "M\tdeploy/helm/app/Chart.yaml", "D\told.json");
    }

    @Test
    void everythingElseIsNamed() {
        bench.write("CHANGELOG.md", "1.0.0, and a word more")
                .write("a/more.txt", "more")
                .write("old.json", "0.9.0")
                .remove("zzz/after7.txt");
        String edited = bench.commit("touch up");

        assertThat(found(edited))
                .containsExactly(
                        new Change(Change.Kind.MODIFIED, "CHANGELOG.md"),
                        new Change(Change.Kind.ADDED, "a/more.txt"),
                        new Change(Change.Kind.ADDED, "old.json"),
                        new Change(Change.Kind.DELETED, "zzz/after7.txt"));
    }

    @Test
    void aFileModeIsContentAsWell() {
        bench.git("update-index", "--chmod=+x", "tools/run.sh", "CHANGELOG.md");
        bench.git("commit", "--quiet", "-m", "let it run");

        assertThat(found(bench.head()))
                .containsExactly(
                        new Change(Change.Kind.MODIFIED, "CHANGELOG.md"),
                        new Change(Change.Kind.MODIFIED, "tools/run.sh"));
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() {
        bench.remove("tools").write("tools", "now a file");

        assertThat(found(bench.commit("tools")))
                .containsExactlyInAnyOrder(
                        new Change(Change.Kind.ADDED, "tools"), new Change(Change.Kind.DELETED, "tools/run.sh"));
    }

    @Test
    void aFolderCannotBeRestored() {
        Restored folder = new Restored(base, List.of(new Restored.Files(source, List.of("deploy"))));

        assertThat(why(remote, new NotRestored(folder, clean)))
                .isEqualTo("deploy is a folder; only files are restored");
        assertThat(why(remote, new NotRestored(new Restored("main", List.of()), clean)))
                .isEqualTo("“main” is not a full object id");
    }
}
