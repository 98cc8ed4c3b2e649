package dev.gonogo.lookalike.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Writes the history of a built-in repository, one commit after the other. */
final class HistoryWriter {
    private final GitStore git;
    private final CommitWriter writer;
    private final Instant now;
    private Optional<ObjectId> head = Optional.empty();

    HistoryWriter(CommitWriter writer, Settings settings) {
        this.writer = writer;
        git = writer.git();
        now = settings.clock().instant();
    }

    void commit(int daysAgo, String login, Map<String, String> files, String message) {
        head = Optional.of(writer.commit(head, files, author(daysAgo, login), message));
    }

    /** A pull request that GitHub squashed. */
    void squash(int number, int daysAgo, String login, Map<String, String> files, String title) {
        var author = CommitWriter.Author.throughGitHub(login, at(daysAgo));
        head = Optional.of(writer.commit(head, files, author, title + " (#" + number + ")"));
    }

    /** An annotated tag at the last commit. */
    void tag(String name, int daysAgo, String login, String message) {
        git.point(GitStore.TAGS + name, writer.tag(name, head.orElseThrow(), author(daysAgo, login), message));
    }

    /** A lightweight tag at the last commit. */
    void lightweightTag(String name) {
        git.point(GitStore.TAGS + name, head.orElseThrow());
    }

    /** A lightweight tag at a commit on top of the last one, on no branch. */
    void tagAside(String name, int daysAgo, String login, Map<String, String> files) {
        git.point(GitStore.TAGS + name, writer.commit(head, files, author(daysAgo, login), "ci: publish from here"));
    }

    /** A branch at the last commit. */
    void branch(String name) {
        git.point(GitStore.HEADS + name, head.orElseThrow());
    }

    private CommitWriter.Author author(int daysAgo, String login) {
        return new CommitWriter.Author(login, at(daysAgo));
    }

    private Instant at(int daysAgo) {
        return now.minus(Duration.ofDays(daysAgo));
    }
}
