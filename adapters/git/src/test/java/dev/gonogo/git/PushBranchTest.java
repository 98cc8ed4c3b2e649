package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("B-09")
@Tag("B-36")
class PushBranchTest {

    private static final String BRANCH = "hotfix/v1.0.1";

    private final Workbench bench;
    private final JGitRemote remote;

    PushBranchTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void aBranchBeginsAtTheCommitOfATagThatNoBranchLeadsTo() {
        bench.write("a.txt", "one").commit("begin");
        String tagged = bench.onNew("aside").write("a.txt", "two").commit("aside");
        bench.git("tag", "-a", "v1.0.0", "-m", "Release v1.0.0");
        bench.on("main").git("branch", "--quiet", "-D", "aside");

        remote.pushBranch(LEASE, BRANCH, tagged);
        remote.pushBranch(LEASE, BRANCH, tagged);

        assertThat(bench.gitAtRemote("rev-parse", BRANCH)).isEqualTo(tagged);
    }

    @Test
    void aBranchAtAnotherCommitIsNamedAndStays() {
        String first = bench.write("a.txt", "one").commit("begin");
        String second = bench.write("a.txt", "two").commit("go on");
        remote.pushBranch(LEASE, BRANCH, first);

        refuses(
                "the branch hotfix/v1.0.1 already exists at another commit (" + first
                        + "). Delete it, or give the release another one",
                () -> remote.pushBranch(LEASE, BRANCH, second));
        assertThat(bench.gitAtRemote("rev-parse", BRANCH)).isEqualTo(first);
    }

    @Test
    void namesAndCommitsAreChecked() {
        String first = bench.write("a.txt", "one").commit("begin");

        refuses("git allows no ref of the name “-f”", () -> remote.pushBranch(LEASE, "-f", first));
        refuses("“main” is not a full object id", () -> remote.pushBranch(LEASE, BRANCH, "main"));
        assertThatThrownBy(() -> remote.pushBranch(LEASE, BRANCH, "0123456789012345678901234567890123456789"))
                .isInstanceOf(Unreachable.class)
                .hasMessage("this machine has no object 0123456789012345678901234567890123456789");
    }

    private static void refuses(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
