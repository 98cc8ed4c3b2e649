package dev.gonogo.git;

import static dev.gonogo.git.Workbench.known;
import static dev.gonogo.git.Workbench.subject;
import static dev.gonogo.git.Workbench.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Refs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    private static final String ABSENT = "0123456789012345678901234567890123456789";

    private final Workbench bench;
    private final JGitRemote remote;
    private String first = "";

    QuestionsTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.onDisk();
    }

    @BeforeEach
    void someHistory() {
        first = bench.write("package.json", "{}").commit("feat: begin\n\nwith a body");
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    @Tag("A-33")
    @Tag("A-35")
    void branchesAndTagsAreAsTheRemoteHasThemNow() {
        bench.git("tag", "light");
        bench.git("tag", "-a", "v1", "-m", "Release v1");
        bench.git("branch", "release/1.0.0");
        Refs refs = known(remote, new AllRefs());

        assertThat(refs.branches()).containsOnly(entry("main", first), entry("release/1.0.0", first));
        assertThat(refs.tag("light")).contains(new Refs.Tag("light", first, first));
        assertThat(refs.tag("v1")).contains(new Refs.Tag("v1", bench.git("rev-parse", "v1"), first));

        bench.git("branch", "--quiet", "-D", "release/1.0.0");
        assertThat(known(remote, new AllRefs()).branches()).containsOnlyKeys("main");
    }

    @Test
    @Tag("A-33")
    void whatCameAfterTheLastFetchIsFetchedAndWhatIsGoneIsPruned() {
        known(remote, new CommitAt(bench.onNew("release/1.0.0").commit("on the release branch")));
        bench.on("main").git("branch", "--quiet", "-D", "release/1.0.0");
        bench.onNew("release");
        String later = bench.commit("later");
        bench.git("tag", "-a", "v1", "-m", "Release v1");

        assertThat(subject(remote, later)).isEqualTo("later");
        assertThat(known(remote, new TagMessage(bench.git("rev-parse", "v1")))).isEqualTo("Release v1\n");
    }

    @Test
    void aCommitSaysItsSubject() {
        assertThat(known(remote, new CommitAt(first))).contains(new Commit(first, "feat: begin"));
    }

    @Test
    void textIsReadAtTheCommitAskedFor() {
        String later = bench.write("package.json", "{\"ü\": 1}").commit("later");

        assertThat(known(remote, new TextAt(first, "package.json"))).contains("{}");
        assertThat(known(remote, new TextAt(later, "package.json"))).contains("{\"ü\": 1}");
    }

    @Test
    void aFileThatIsNotThereHasNoTextAndNeitherHasAFolder() {
        String commit = bench.write("deploy/helm/Chart.yaml", "version: 1").commit("chart");

        assertThat(known(remote, new TextAt(commit, "absent.json"))).isEmpty();
        assertThat(known(remote, new TextAt(commit, "deploy"))).isEmpty();
        assertThat(known(remote, new TextAt(commit, "deploy/helm/Chart.yaml"))).contains("version: 1");
        assertThat(known(remote, new ValueAt(commit, "absent.json", "/version")))
                .isEmpty();
    }

    @Test
    void aValueIsFoundByThePointersGiven() {
        assertThat(known(remote, new ValueAt(first, "package.json", "/version")))
                .contains("package.json /version of {}");
    }

    @Test
    void textThatIsTooLargeOrNotUtf8CannotBeTold() {
        String commit = bench.write("large.txt", new byte[5 * 1024 * 1024 + 1])
                .write("latin.txt", new byte[] {'a', (byte) 0xfc})
                .commit("odd files");

        assertThat(why(remote, new TextAt(commit, "large.txt"))).isEqualTo("large.txt is larger than 5 MB");
        assertThat(why(remote, new TextAt(commit, "latin.txt"))).isEqualTo("latin.txt is not text in UTF-8");
    }

    @Test
    @Tag("A-34")
    @Tag("A-103")
    void aDifferenceIsWhatGitDiffShows() {
        String before = bench.write("kept.txt", "kept")
                .write("changed.txt", "a")
                .write("gone file ü.txt", "gone")
                .write("moved.txt", "moved content that is long enough to be found again")
                .write("folder", "a file that becomes a folder")
                .write("script.sh", "run")
                .commit("before");
        bench.remove("gone file ü.txt").remove("folder");
        bench.git("mv", "moved.txt", "renamed.txt");
        bench.git("update-index", "--chmod=+x", "script.sh");
        bench.git("commit", "--quiet", "-m", "remove, move, and make executable");
        bench.git("checkout", "--quiet", "--", ".");
        String after = bench.write("changed.txt", "b")
                .write("folder/a.txt", "now a folder")
                .write("new/deep/ü ü.txt", "new")
                .commit("after");

        assertThat(known(remote, new Difference(before, after))).isEqualTo(diffByGit(before, after));
        assertThat(known(remote, new Difference(after, before))).isEqualTo(diffByGit(after, before));
        assertThat(known(remote, new Difference(after, after))).isEmpty();
    }

    private List<Change> diffByGit(String from, String to) {
        String[] words = bench.git("diff", "--name-status", "--no-renames", "-z", from + ".." + to)
                .split("\0", -1);
        return IntStream.range(0, words.length / 2)
                .mapToObj(i -> new Change(kind(words[2 * i]), words[2 * i + 1]))
                .toList();
    }

    private static Change.Kind kind(String letter) {
        return switch (letter) {
            case "A" -> Change.Kind.ADDED;
            case "D" -> Change.Kind.DELETED;
            default -> Change.Kind.MODIFIED;
        };
    }

    @Test
    @Tag("A-02")
    void reachableMeansItselfOrAnAncestor() {
        String later = bench.commit("later");
        String aside = bench.onNew("aside").commit("aside");

        assertThat(known(remote, new Reachable(first, later))).isTrue();
        assertThat(known(remote, new Reachable(later, later))).isTrue();
        assertThat(known(remote, new Reachable(aside, later))).isFalse();
    }

    @Test
    @Tag("A-02")
    void aCommitThatARewriteDroppedIsNotReachableWhetherOrNotItIsStillThere() throws IOException {
        String dropped = bench.commit("fix: login");
        bench.git("reset", "--quiet", "--hard", first);
        bench.git("commit", "--quiet", "--allow-empty", "-m", "later");
        String later = bench.head();

        try (GitServer server = new GitServer(bench.folder());
                JGitRemote fresh = bench.remote(server.address(), "")) {
            assertThat(known(fresh, new Reachable(dropped, later))).isFalse();
            int asked = server.requests().size();
            assertThat(known(fresh, new Reachable(ABSENT, later))).isFalse();
            assertThat(server.requests()).as("the copy has all of it").hasSize(asked);

            server.failing(request -> "503");
            assertThat(why(fresh, new Reachable(dropped, ABSENT)))
                    .as("a head that was not fetched")
                    .isEqualTo("localhost answered 503");
        }
    }

    @Test
    @Tag("A-10")
    void aCommitOfTheFirstParentLineSaysWhoWroteItAndWhenItWasCommitted() {
        bench.git("commit", "--quiet", "--allow-empty", "--author", "Zoë <zoe@example.com>", "-m", "fix: in a hurry");
        String head = bench.head();

        assertThat(known(remote, new FirstParents(first, head)))
                .containsExactly(new LineCommit(head, List.of(first), "fix: in a hurry", "Zoë", Workbench.NOW));
    }

    @Test
    @Tag("A-08")
    void aLongLineOfTheSameFilesIsCut() {
        for (int count = 0; count < SameUnder.MOST; count++) {
            bench.git("commit", "--quiet", "--allow-empty", "-m", "chore: nothing");
        }

        assertThat(known(remote, new SameUnder(bench.head(), new Paths(List.of("none.txt")))))
                .hasSize(SameUnder.MOST)
                .startsWith(bench.head())
                .doesNotContain(first);
    }

    @Test
    void theWholeTagMessageIsRead() {
        bench.git("tag", "-a", "v1", "-m", "Release v1", "-m", "recovery-release: true", "-m", "recovery-issue: #7");

        assertThat(known(remote, new TagMessage(bench.git("rev-parse", "v1"))))
                .isEqualTo("Release v1\n\nrecovery-release: true\n\nrecovery-issue: #7\n");
    }

    @Test
    void anIdOfTheWrongKindCannotBeTold() {
        assertThat(why(remote, new TagMessage(first))).contains("its id is that of something else");
        assertThat(why(remote, new CommitAt("v1.0.0"))).isEqualTo("“v1.0.0” is not a full object id");
    }

    @Test
    void aCommitThatTheRemoteDoesNotHaveHasNoFilesToTellOf() {
        assertThat(known(remote, new CommitAt(ABSENT))).isEmpty();
        assertThat(why(remote, new TextAt(ABSENT, "package.json"))).isEqualTo("this machine has no object " + ABSENT);
    }

    @Test
    void whetherACommitIsGoneCannotBeToldWhileTheRemoteIsSilentAboutIt() throws IOException {
        try (GitServer server = new GitServer(bench.folder());
                JGitRemote fresh = bench.remote(server.address(), "")) {
            assertThat(subject(fresh, first)).isEqualTo("feat: begin");
            assertThat(known(fresh, new CommitAt(ABSENT))).isEmpty();

            AtomicInteger asked = new AtomicInteger();
            server.failing(request -> asked.incrementAndGet() > 2 ? "503" : "");
            assertThat(why(fresh, new CommitAt(ABSENT))).isEqualTo("localhost answered 503");

            asked.set(0);
            server.failing(request -> asked.incrementAndGet() > 4 ? "drop" : "");
            assertThat(why(fresh, new CommitAt(ABSENT))).startsWith("git could not reach localhost: ");
        }
    }
}
