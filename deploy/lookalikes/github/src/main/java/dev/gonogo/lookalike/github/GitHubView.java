package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repository's state, for a panel or a story. A copy: it does not change. */
public record GitHubView(
        String repository,
        List<Branch> branches,
        List<Tag> tags,
        List<Pull> pulls,
        List<Topic> issues,
        List<Run> runs,
        List<Published> releases) {

    /** A branch with its head. */
    public record Branch(String name, String sha, String subject) {}

    /** A tag; {@code message} is empty for a lightweight one. */
    public record Tag(String name, boolean annotated, String commit, String message) {}

    /**
     * A pull request.
     *
     * @param state open, closed or merged
     * @param mergeableState GitHub's word: clean, dirty, blocked, unstable, or unknown when not open
     */
    public record Pull(
            int number,
            String title,
            String author,
            String head,
            String base,
            String state,
            String mergeableState,
            List<Verdict> reviews,
            List<Check> checks) {
        public Pull {
            reviews = List.copyOf(reviews);
            checks = List.copyOf(checks);
        }
    }

    /** An issue with what was written below it. */
    public record Topic(int number, String title, String body, boolean open, List<Remark> comments) {
        public Topic {
            comments = List.copyOf(comments);
        }
    }

    /** Somebody's comment. */
    public record Remark(String login, String body) {}

    /** Somebody's review: approved, changes_requested, commented or dismissed. */
    public record Verdict(String login, String state) {}

    /** A check; {@code state} is queued, in_progress, or how it ended. */
    public record Check(String name, String state) {}

    /**
     * A workflow run in its latest attempt.
     *
     * @param state queued, in_progress, or how it ended
     * @param jobs the jobs that exist so far
     * @param declaredJobs how many jobs the workflow has in all
     */
    public record Run(
            long id,
            int number,
            int attempt,
            String workflow,
            String event,
            String head,
            String sha,
            String state,
            List<Job> jobs,
            int declaredJobs) {
        public Run {
            jobs = List.copyOf(jobs);
        }
    }

    /** A job; {@code state} as a run's. */
    public record Job(
            long id,
            String name,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /** A GitHub Release with the names of its assets. */
    public record Published(String tag, boolean prerelease, List<String> assets) {
        public Published {
            assets = List.copyOf(assets);
        }
    }

    public GitHubView {
        branches = List.copyOf(branches);
        tags = List.copyOf(tags);
        pulls = List.copyOf(pulls);
        issues = List.copyOf(issues);
        runs = List.copyOf(runs);
        releases = List.copyOf(releases);
    }
}
