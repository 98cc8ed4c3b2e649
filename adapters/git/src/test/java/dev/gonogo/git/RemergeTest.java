package dev.gonogo.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.GitQuestion.Remerged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of git's own merges and those made by hand, beyond the contract of all adapters. */
@Tag("A-10")
class RemergeTest {
    private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

    private final Workbench bench;
    private final JGitRemote remote;

    RemergeTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void begin() {
        bench.onNew("main").write("a.txt", LINES).write("b.txt", LINES).commit("feat: begin");
        bench.onNew("develop");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    private void bothChangeOtherLines() {
        bench.on("develop").write("a.txt", LINES.replace("seven", "7")).commit("feat: the end");
        bench.on("main").write("a.txt", LINES.replace("one", "1")).commit("fix: the beginning");
    }

    private void mergesWithoutCommit() {
        bench.on("main").git("merge", "--quiet", "--no-ff", "--no-commit", "develop");
    }

    private List<String> differing() {
        return Workbench.known(remote, new Remerged(bench.head()));
    }

    @Test
    void otherLinesOfAFileMergeByThemselves() {
        bothChangeOtherLines();
        mergesWithoutCommit();
        bench.commit("Merge develop");

        assertThat(differing()).isEmpty();
    }

    @Test
    void aLineThatIsSlippedIntoAFileOfBothSidesIsFound() {
        bothChangeOtherLines();
        mergesWithoutCommit();
        bench.write("a.txt", "1\ntwo\nthree\nopen the door\nfour\nfive\nsix\n7\n")
                .commit("Merge develop");

        assertThat(differing()).containsExactly("a.txt");
    }

    @Test
    void aFileThatBecomesAProgramIsFound() {
        bothChangeOtherLines();
        mergesWithoutCommit();
        bench.git("update-index", "--chmod=+x", "a.txt");
        bench.git("commit", "--quiet", "-m", "Merge develop");

        assertThat(differing()).containsExactly("a.txt");
    }

    @Test
    void aFileThatOneSideRenamedIsGone() {
        bench.on("develop").git("mv", "a.txt", "c.txt");
        bench.commit("refactor: rename");
        bench.on("main").write("a.txt", LINES.replace("one", "1")).commit("fix: the beginning");
        mergesWithoutCommit();
        bench.commit("Merge develop");

        assertThat(differing())
                .as("the renamed file holds what main changed in it, and nothing tells that it is the same")
                .containsExactly("c.txt");
    }

    @Test
    void aDeletedFileThatIsThereAgainIsFound() {
        bench.on("develop").remove("a.txt").commit("refactor: drop it");
        bench.on("main").write("b.txt", LINES.replace("one", "1")).commit("fix: the beginning");
        mergesWithoutCommit();
        bench.write("a.txt", LINES).commit("Merge develop");

        assertThat(differing()).containsExactly("a.txt");
    }
}
