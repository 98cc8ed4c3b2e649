package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch that changes the version, compared with the result of git's command line. */
@Tag("B-23")
@Tag("B-24")
class PushFilesTest {

    private static final String BRANCH = "chore/release-1.0.0";
    private static final String MESSAGE = "chore(release): v1.0.0";

    private final Workbench bench;
    private final JGitRemote remote;
    private String base = "";

    PushFilesTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void aRepository() {
        bench.write("package.json", "0.9.0")
                .write("src/one.txt", "one")
                .write("tools/run.sh", "run 0.9.0")
                .write("zzz/last.txt", "last");
        bench.git("add", "--all");
        bench.git("update-index", "--chmod=+x", "tools/run.sh");
        bench.git("commit", "--quiet", "-m", "begin");
        bench.git("checkout", "--quiet", "--", ".");
        base = bench.head();
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void theCommitIsTheOneThatGitMakes() {
        Map<String, String> files =
                Map.of("package.json", "1.0.0\r\n", "tools/run.sh", "run 1.0.0", "docs/ü ü.md", "new ü\n");
        push(files);

        bench.write("package.json", "1.0.0\r\n").write("docs/ü ü.md", "new ü\n").write("tools/run.sh", "run 1.0.0");
        bench.git("add", "--all");
        bench.git("update-index", "--chmod=+x", "tools/run.sh");
        bench.git("commit", "--quiet", "-m", MESSAGE);
        assertThat(atRemote("%H")).isEqualTo(bench.head());
        assertThat(bench.gitAtRemote("ls-tree", BRANCH, "tools/run.sh")).startsWith("100755");
        assertThat(bench.gitAtRemote("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    @Tag("B-35")
    void contentThatIsNoTextStaysAsItIs() {
        byte[] pixels = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

        remote.pushFiles(LEASE, BRANCH, base, Map.of("p95.png", pixels), MESSAGE);

        assertThat(bench.gitAtRemote("cat-file", "-s", BRANCH + ":p95.png")).isEqualTo("6");
        assertThat(bench.gitAtRemote("rev-parse", BRANCH + ":p95.png"))
                .isEqualTo(new ObjectInserter.Formatter()
                        .idFor(Constants.OBJ_BLOB, pixels)
                        .name());
    }

    @Test
    void whatStandsThereWithOtherContentIsNamed() {
        push(Map.of("package.json", "1.0.0"));
        String first = atRemote("%H");

        assertThatThrownBy(() -> push(Map.of("package.json", "1.0.1")))
                .isInstanceOf(Refused.class)
                .hasMessage("the branch chore/release-1.0.0 already exists with other content (" + first
                        + "). Delete it, and gonogo builds it again");
    }

    @Test
    void onlyFilesAreWritten() {
        bench.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "120000," + bench.git("hash-object", "-w", "package.json") + ",link");
        bench.git("commit", "--quiet", "-m", "a link");
        base = bench.head();

        for (String path : new String[] {"src", "link"}) {
            refuses(path, path + " is a folder or a link; only files are written");
        }
        for (String path : new String[] {".git/config", "../outside", "a//b", "a/"}) {
            refuses(path, "git allows no file of the name “" + path + "”");
        }
    }

    private void refuses(String path, String sentence) {
        assertThatThrownBy(() -> push(Map.of(path, "1.0.0")))
                .as(path)
                .isInstanceOf(Refused.class)
                .hasMessage(sentence);
    }

    @Test
    void aFileThatSaysItAlreadyIsNothingToWrite() {
        assertThatThrownBy(() -> push(Map.of("package.json", "0.9.0")))
                .isInstanceOf(Refused.class)
                .hasMessage("the files say that already, so there is nothing to write");
    }

    private void push(Map<String, String> files) {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach((path, text) -> contents.put(path, text.getBytes(UTF_8)));
        remote.pushFiles(LEASE, BRANCH, base, contents, MESSAGE);
    }

    private String atRemote(String format) {
        return bench.gitAtRemote("show", "--no-patch", "--format=" + format, BRANCH);
    }
}
