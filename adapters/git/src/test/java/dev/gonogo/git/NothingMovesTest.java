package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.release.Attachment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever exists on the remote stays where it is, whatever is requested. */
class NothingMovesTest {
    private static final String RELEASE = "release/1.0.0";

    private final Workbench bench;
    private final JGitRemote remote;
    private String base = "";
    private String source = "";

    NothingMovesTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void aReleaseUnderWay() {
        base = bench.write("package.json", "0.9.0").commit("begin");
        bench.git("tag", "-a", "v0.9.0", "-m", "Release v0.9.0");
        bench.git("tag", "v0.8.0");
        bench.onNew("develop").commit("normal work");
        source = bench.onNew(RELEASE).write("package.json", "1.0.0").commit("release 1.0.0");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    private String refs() {
        return bench.gitAtRemote("for-each-ref");
    }

    @Test
    @Tag("A-109")
    void noBranchThatExistsTakesAPush() {
        String before = refs();
        for (String branch : List.of("main", "develop", RELEASE)) {
            assertThatThrownBy(() -> remote.pushRestored(
                            LEASE, branch, base, source, List.of("package.json"), "chore(release): promote"))
                    .as(branch)
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> remote.pushFiles(
                            LEASE,
                            branch,
                            base,
                            Map.of("package.json", "1.0.1".getBytes(UTF_8)),
                            "chore(release): v1.0.1"))
                    .as(branch)
                    .isInstanceOf(Refused.class);
            String elsewhere = branch.equals("main") ? source : base;
            assertThatThrownBy(() -> remote.pushBranch(LEASE, branch, elsewhere))
                    .as(branch)
                    .isInstanceOf(Refused.class);
        }
        assertThat(refs()).isEqualTo(before);
    }

    @Test
    @Tag("A-109")
    @Tag("B-19")
    void noAttachmentLeadsToABranchOrTag() {
        String before = refs();
        for (String digest : List.of("../../heads/main", "../../tags/v0.9.0", "", "main", "5EED".repeat(16))) {
            assertThatThrownBy(() -> remote.pushAttachment(LEASE, new Attachment("a.txt", digest), new byte[] {1}))
                    .as(digest)
                    .isInstanceOf(Refused.class)
                    .hasMessageEndingWith("is not a digest");
        }
        assertThat(refs()).isEqualTo(before);
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void noTagThatExistsIsMovedOrWrittenAnew() {
        String before = refs();
        for (String tag : List.of("v0.9.0", "v0.8.0")) {
            assertThatThrownBy(() -> remote.pushTag(LEASE, tag, source, "Release " + tag))
                    .as("%s to another commit", tag)
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> remote.pushTag(LEASE, tag, base, "Release " + tag + " again"))
                    .as("%s with another message", tag)
                    .isInstanceOf(Refused.class);
        }
        assertThat(refs()).isEqualTo(before);
    }
}
