package dev.gonogo.git;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Pointers;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.CommitAt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare repository, somebody's working tree, and the git command line in that tree. The tree is one of the repository
 * itself, so that a commit is there without a push.
 */
final class Workbench {
    private static final String REF = "ref: ";

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Lease LEASE = new Lease(new ReleaseId("org/app", Version.of("1.0.0"), 1), "test", 1);
    static final Pointers NO_POINTERS = new Pointers() {
        @Override
        public Optional<String> find(String path, String text, String pointer) {
            return Optional.of(path + " " + pointer + " of " + text);
        }

        @Override
        public Optional<String> rewrite(String path, String text, List<String> pointers, String value) {
            return Optional.empty();
        }

        @Override
        public Optional<String> values(String path, String text, List<String> without) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> changed(String path, Optional<String> before, Optional<String> after) {
            return Optional.empty();
        }
    };

    private final Path folder;
    private final Path tree;

    Workbench(Path folder) {
        this.folder = folder;
        this.tree = folder.resolve("tree");
        run(folder, "git", "init", "--quiet", "--bare", "--template=", "--initial-branch=main", bare().toString());
        make(tree);
    }

    Path folder() {
        return folder;
    }

    Path bare() {
        return folder.resolve("app.git");
    }

    JGitRemote onDisk() {
        return remote(bare().toUri(), "");
    }

    JGitRemote remote(URI address, String token) {
        return remote(address, token, NO_POINTERS);
    }

    JGitRemote remote(URI address, String token, Pointers pointers) {
        GitSettings.Signature signature = new GitSettings.Signature("gonogo", "gonogo@example.com");
        return new JGitRemote(
                new GitSettings(address, folder.resolve("cache"), () -> token, signature, () -> NOW), pointers);
    }

    Path copy() {
        return folder.resolve("cache").resolve("copy.git");
    }

    Workbench write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Workbench write(String path, byte[] bytes) {
        try {
            Path file = tree.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Workbench remove(String path) {
        git("rm", "--quiet", "-r", "--", path);
        return this;
    }

    Workbench on(String branch) {
        if (!stored("HEAD").equals(Optional.of(REF + heads(branch)))) {
            git("checkout", "--quiet", branch);
        }
        return this;
    }

    /** Whether the branch has a commit. */
    boolean has(String branch) {
        return stored(heads(branch)).isPresent()
                || !git("branch", "--list", branch).isEmpty();
    }

    Workbench onNew(String branch) {
        git("checkout", "--quiet", "-b", branch);
        return this;
    }

    /** Commits everything. */
    String commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "-m", message);
        return head();
    }

    /** Adds this many empty commits to a branch of the bare repository, much faster than git's command line. */
    void commits(String branch, int count) {
        PersonIdent somebody = new PersonIdent("gonogo", "gonogo@example.com", NOW, ZoneOffset.UTC);
        try (Repository remote =
                        new FileRepositoryBuilder().setGitDir(bare().toFile()).build();
                ObjectInserter inserter = remote.newObjectInserter()) {
            ObjectId head = remote.resolve("refs/heads/" + branch);
            ObjectId tree = remote.parseCommit(head).getTree();
            for (int i = 0; i < count; i++) {
                head = new NewCommit(head, "chore: one more", somebody).insert(inserter, tree);
            }
            RefUpdate update = remote.updateRef("refs/heads/" + branch);
            update.setNewObjectId(head);
            update.forceUpdate();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sets a hook of the bare repository. */
    void hook(String name, String script) {
        try {
            Path hook = Files.createDirectories(bare().resolve("hooks")).resolve(name);
            Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The commit that is checked out. */
    String head() {
        return stored("HEAD")
                .filter(head -> head.startsWith(REF))
                .flatMap(head -> stored(head.substring(REF.length())))
                .orElseGet(() -> git("rev-parse", "HEAD"));
    }

    private static String heads(String branch) {
        return "refs/heads/" + branch;
    }

    /**
     * A reference as its own file has it; empty if git keeps it elsewhere or it does not exist. A process for each such
     * question takes most of the time of these tests.
     */
    private Optional<String> stored(String reference) {
        Path file = bare().resolve(reference);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String git(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "--git-dir", bare().toString(), "--work-tree", tree.toString()));
        command.addAll(Arrays.asList(arguments));
        return run(tree, command.toArray(String[]::new));
    }

    /** The git command line in the bare repository. */
    String gitAtRemote(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir", bare().toString()));
        command.addAll(Arrays.asList(arguments));
        return run(folder, command.toArray(String[]::new));
    }

    static String run(Path where, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
            builder.redirectErrorStream(true);
            builder.environment().putAll(environment());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Map<String, String> environment() {
        String date = NOW.getEpochSecond() + " +0000";
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_AUTHOR_NAME", "gonogo",
                "GIT_AUTHOR_EMAIL", "gonogo@example.com",
                "GIT_AUTHOR_DATE", date,
                "GIT_COMMITTER_NAME", "gonogo",
                "GIT_COMMITTER_EMAIL", "gonogo@example.com",
                "GIT_COMMITTER_DATE", date);
    }

    static <T> T known(GitRemote remote, GitQuestion<T> question) {
        return remote.answer(question).fold(value -> value, why -> {
            throw new AssertionError("cannot tell: " + why);
        });
    }

    static String subject(GitRemote remote, String commit) {
        return known(remote, new CommitAt(commit)).orElseThrow().subject();
    }

    static String why(GitRemote remote, GitQuestion<?> question) {
        return switch (remote.answer(question)) {
            case Answer.CannotTell<?>(String why) -> why;
            case Answer.Known<?>(Object value) -> throw new AssertionError("was told: " + value);
        };
    }
}
