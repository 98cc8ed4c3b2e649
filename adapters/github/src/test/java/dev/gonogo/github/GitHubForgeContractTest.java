package dev.gonogo.github;

import dev.gonogo.lookalike.github.GitHubLookAlike;
import dev.gonogo.lookalike.github.GitHubView;
import dev.gonogo.lookalike.github.Settings;
import dev.gonogo.lookalike.github.Source;
import dev.gonogo.port.Forge;
import dev.gonogo.port.ForgeContract;
import dev.gonogo.world.Check;
import dev.gonogo.world.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract, for the bot's GitHub adapter against the look-alike: the three agree on what GitHub does. */
class GitHubForgeContractTest extends ForgeContract {
    private static final String TOKEN = "bot-token";

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    private final GitHubLookAlike github;
    private final GitHubConnection connection =
            new GitHubConnection(() -> now, duration -> {}, () -> 0, RequestObserver.NONE);
    private final GitHubForge forge;

    GitHubForgeContractTest(@TempDir Path folder) throws GitAPIException, IOException {
        var tokens = Map.of(TOKEN, "gonogo[bot]");
        github = GitHubLookAlike.start(new Settings(
                () -> now,
                0,
                folder.resolve("data"),
                tokens,
                "o",
                "r",
                Source.asItIs(quietRepository(folder.resolve("source"))),
                1));
        forge = connection.forge(new GitHubSettings(github.apiUrl(), "o/r", () -> TOKEN));
    }

    /** Without workflows that would check the contract's commits. */
    private static Path quietRepository(Path folder) throws GitAPIException, IOException {
        var somebody = new PersonIdent("dave", "dave@example.org");
        try (var git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            Files.writeString(folder.resolve("README.md"), "# Quiet\n");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("start")
                    .setSign(false)
                    .setAuthor(somebody)
                    .setCommitter(somebody)
                    .call();
            git.branchCreate().setName("develop").call();
        }
        return folder;
    }

    @AfterEach
    void close() {
        connection.close();
        github.close();
    }

    @Override
    protected Forge forge() {
        return forge;
    }

    @Override
    protected String commit(String branch, String subject, Map<String, String> changed) {
        return github.commit(branch, "dave", changed, subject);
    }

    @Override
    protected String commitAs(String branch, String pusher, String claimed, boolean itsAddress) {
        String address = itsAddress ? claimed + "@users.noreply.github.com" : claimed + "@example.org";
        return github.commitAs(
                branch,
                pusher,
                claimed + " <" + address + ">",
                Map.of("d.txt", itsAddress + "\n"),
                "chore: as another");
    }

    @Override
    protected void review(int number, String login, Review.Verdict verdict) {
        github.review(number, login, dev.gonogo.lookalike.github.Review.State.valueOf(verdict.name()), "");
    }

    @Override
    protected void postStatus(String commit, String login, String context, Check.State state) {
        github.postStatus(commit, login, context, state == Check.State.GREEN ? "success" : "failure");
    }

    @Override
    protected void comment(int issue, String login, String text) {
        github.comment(issue, login, text);
    }

    @Override
    protected void editLastComment(int issue, String text) {
        now = now.plusSeconds(60);
        github.editLastComment(issue, text);
    }

    @Override
    protected void branch(String name, String commit) {
        github.branch(name, commit, "dave");
    }

    @Override
    protected void merge(int number, Button button) {
        github.approve(number, "carol");
        switch (button) {
            case MERGE -> github.mergeWhole(number, "dave");
            case SQUASH -> github.merge(number, "dave");
            case REBASE -> github.rebase(number, "dave");
        }
    }

    @Override
    protected String parent(String commit) {
        try (var git = Git.open(github.repository().toFile())) {
            return git.getRepository()
                    .parseCommit(ObjectId.fromString(commit))
                    .getParent(0)
                    .name();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void milestone(String title) {
        github.createMilestone(title, "dave");
    }

    @Override
    protected int issue(String title, String label) {
        return github.openIssue("dave", title, "", List.of(label));
    }

    @Override
    protected void label(int number, String login, String label) {
        github.label(number, login, label);
    }

    @Override
    protected void unlabel(int number, String login, String label) {
        github.unlabel(number, login, label);
    }

    @Override
    protected void put(int number, String milestone) {
        github.putIntoMilestone(number, milestone);
    }

    @Override
    protected void upload(long run, String name, long bytes) {
        github.upload(run, name, bytes);
    }

    @Override
    protected List<String> comments(int number) {
        return github.comments(number);
    }

    @Override
    protected Optional<String> head(String branch) {
        return github.view().branches().stream()
                .filter(one -> one.name().equals(branch))
                .map(GitHubView.Branch::sha)
                .findFirst();
    }
}
