package dev.gonogo.lookalike.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** Creates {@code repository.git}: the built-in one, or a bare clone of a local repository. */
final class RepositoryMaker {
    private static final List<String> BRANCHES = List.of("main", "develop");

    private RepositoryMaker() {}

    /** Returns its writer, which knows what GitHub has signed. */
    static CommitWriter make(Settings settings) {
        var folder = settings.dataDirectory().resolve("repository.git");
        if (Files.exists(folder)) {
            throw new IllegalStateException(
                    folder + " is there already, from an earlier run. Name another folder, or delete it.");
        }
        var source = settings.source();
        try {
            Files.createDirectories(settings.dataDirectory());
            var git = new GitStore(empty(folder));
            var writer = new CommitWriter(git);
            if (source == null) {
                settings.builtIn().create(new HistoryWriter(writer, settings));
            } else {
                copy(source.folder(), git);
                prepare(source, writer, settings.clock());
            }
            return writer;
        } catch (IOException problem) {
            throw new UncheckedIOException(folder + " could not be made: " + problem.getMessage(), problem);
        } catch (GitAPIException problem) {
            throw new IllegalStateException(
                    "The repository at " + (source == null ? folder : source.folder()) + " could not be copied: "
                            + problem.getMessage(),
                    problem);
        }
    }

    private static Repository empty(Path folder) throws GitAPIException, IOException {
        var git = Git.init()
                .setBare(true)
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        StoredConfig config = git.getRepository().getConfig();
        config.setBoolean("gc", null, "auto", false);
        config.save();
        return git.getRepository();
    }

    /** Copies all branches and tags; from a working clone also the branches that only its origin has. */
    private static void copy(Path source, GitStore git) throws GitAPIException {
        fetch(source, git, "+refs/remotes/origin/*:refs/heads/*");
        fetch(source, git, "+refs/heads/*:refs/heads/*");
        if (git.branch("HEAD").isPresent()) {
            git.delete(GitStore.HEADS + "HEAD");
        }
        for (var branch : BRANCHES) {
            if (git.branch(branch).map(ObjectId::name).isEmpty()) {
                throw new IllegalStateException(
                        source + " has no branch " + branch + ". The release process needs main and develop.");
            }
        }
    }

    private static void prepare(Source source, CommitWriter writer, InstantSource clock) {
        var git = writer.git();
        var main = git.branch("main").orElseThrow();
        var files = source.preparation().files(path -> git.text(main, path));
        if (files.isEmpty()) {
            return;
        }
        var author = new CommitWriter.Author(source.author(), clock.instant());
        for (var branch : BRANCHES) {
            var commit = writer.commit(git.branch(branch), files, author, source.subject());
            git.point(GitStore.HEADS + branch, commit);
        }
    }

    private static void fetch(Path source, GitStore git, String refs) throws GitAPIException {
        try (var porcelain = Git.wrap(git.repository())) {
            porcelain
                    .fetch()
                    .setRemote(source.toAbsolutePath().toString())
                    .setRefSpecs(new RefSpec(refs))
                    .setTagOpt(TagOpt.FETCH_TAGS)
                    .call();
        }
    }
}
