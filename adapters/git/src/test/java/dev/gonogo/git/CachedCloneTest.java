package dev.gonogo.git;

import static dev.gonogo.git.Workbench.known;
import static dev.gonogo.git.Workbench.subject;
import static dev.gonogo.git.Workbench.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.TextAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedCloneTest {

    private final Path folder;
    private final Workbench bench;
    private String commit = "";

    CachedCloneTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = new Workbench(folder);
    }

    @BeforeEach
    void someHistory() {
        for (int i = 0; i < 150; i++) {
            bench.write("file" + i + ".txt", "text " + i);
        }
        commit = bench.commit("begin");
    }

    @Test
    @Tag("A-33")
    void theRemoteIsAskedOnlyForWhatIsMissing() throws IOException {
        try (GitServer server = new GitServer(folder);
                JGitRemote remote = bench.remote(server.address(), "")) {
            known(remote, new CommitAt(commit));
            int asked = server.requests().size();
            known(remote, new TextAt(commit, "file1.txt"));
            known(remote, new CommitAt(commit));

            assertThat(server.requests()).hasSize(asked);
        }
    }

    @Test
    void anotherStartUsesTheSameCopy() throws IOException {
        known(bench.onDisk(), new CommitAt(commit));
        try (GitServer server = new GitServer(folder);
                JGitRemote remote = bench.remote(server.address(), "")) {
            assertThat(known(remote, new TextAt(commit, "file7.txt"))).contains("text 7");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theHeadOfADeletedBranchIsFetchedByItsId() throws IOException {
        bench.gitAtRemote("config", "uploadpack.allowAnySHA1InWant", "true");
        String head = bench.onNew("gone").commit("squashed elsewhere");
        bench.gitAtRemote("update-ref", "refs/pull/1/head", head);
        bench.on("main").git("branch", "--quiet", "-D", "gone");

        try (GitServer server = new GitServer(folder);
                JGitRemote remote = bench.remote(server.address(), "")) {
            assertThat(subject(remote, head)).isEqualTo("squashed elsewhere");
        }
    }

    @Test
    void aDamagedCopyIsMadeAnew() throws IOException {
        for (String victim : List.of("HEAD", "config", "packed-refs", "objects/pack")) {
            known(bench.onDisk(), new CommitAt(commit));
            damage(bench.copy().resolve(victim));

            assertThat(known(bench.onDisk(), new TextAt(commit, "file7.txt")))
                    .as(victim)
                    .contains("text 7");
        }
    }

    @Test
    void anEmptyOrForeignFolderInTheCopysPlaceIsReplaced() throws IOException {
        Files.createDirectories(bench.copy());
        Files.writeString(bench.copy().resolve("note.txt"), "left behind by a stopped start");

        assertThat(subject(bench.onDisk(), commit)).isEqualTo("begin");
    }

    @Test
    void aCopyThatCannotBeWrittenCannotTell() throws IOException {
        Files.writeString(bench.copy().getParent(), "a file in the way");

        assertThat(why(bench.onDisk(), new CommitAt(commit))).startsWith("git's copy on our disk cannot be used");
    }

    @Test
    void manyMayAskAtOnce() throws InterruptedException, ExecutionException {
        try (JGitRemote remote = bench.onDisk();
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String path = "file" + i + ".txt";
                answers.add(people.submit(
                        () -> known(remote, new TextAt(commit, path)).orElse("")));
            }
            for (int i = 0; i < 40; i++) {
                assertThat(answers.get(i).get()).isEqualTo("text " + i);
            }
        }
    }

    /** Overwrites a file, or every file of a folder, as a full disk or a hard stop may leave it. */
    private static void damage(Path victim) throws IOException {
        if (!Files.isDirectory(victim)) {
            Files.writeString(victim, "[garbage\n\0");
            return;
        }
        try (Stream<Path> files = Files.list(victim)) {
            for (Path file : files.toList()) {
                file.toFile().setWritable(true);
                Files.writeString(file, "garbage");
            }
        }
    }
}
