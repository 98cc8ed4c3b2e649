package dev.gonogo.sandbox.page;

import java.util.List;
import java.util.Optional;

/**
 * The repository at one moment.
 *
 * @param repository {@code OWNER/NAME}
 * @param pullRequests newest first
 * @param issues newest first
 * @param runs newest first
 */
public record RepositorySnapshot(
        String repository,
        List<Branch> branches,
        List<Tag> tags,
        List<PullRequest> pullRequests,
        List<Issue> issues,
        List<Run> runs,
        List<Artifact> artifacts) {
    public RepositorySnapshot {
        branches = List.copyOf(branches);
        tags = List.copyOf(tags);
        pullRequests = List.copyOf(pullRequests);
        issues = List.copyOf(issues);
        runs = List.copyOf(runs);
        artifacts = List.copyOf(artifacts);
    }

    /** A repository with nothing in it. */
    public static RepositorySnapshot empty(String repository) {
        return new RepositorySnapshot(repository, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A branch, its head and the first line of the head's message. */
    public record Branch(String name, String sha, String subject) {}

    /**
     * A tag.
     *
     * @param message of the tag itself, empty for a lightweight one
     * @param commit that it points to
     */
    public record Tag(String name, boolean annotated, String message, String commit) {}

    /**
     * A pull request.
     *
     * @param state {@code open}, {@code merged} or {@code closed}
     */
    public record PullRequest(
            int number,
            String title,
            String head,
            String base,
            String state,
            boolean mergeable,
            List<Review> reviews,
            List<Check> checks) {
        public PullRequest {
            reviews = List.copyOf(reviews);
            checks = List.copyOf(checks);
        }

        /** Whether it is neither merged nor closed. */
        public boolean open() {
            return state.equals("open");
        }
    }

    /**
     * An issue.
     *
     * @param approval the line that its text asks a maintainer to write, empty if it asks for none
     */
    public record Issue(int number, String title, String body, boolean open, String approval, List<Comment> comments) {
        public Issue {
            comments = List.copyOf(comments);
        }
    }

    /** What somebody wrote below an issue. */
    public record Comment(String login, String text) {}

    /** A review and its verdict, such as {@code approved}. */
    public record Review(String login, String state) {}

    /** A check and how it ended; {@code pending} until then. */
    public record Check(String name, String conclusion) {}

    /**
     * A workflow run.
     *
     * @param workflow its name
     * @param ref the branch or tag that it runs for
     * @param status {@code queued}, {@code in_progress} or {@code completed}
     * @param conclusion {@code success}, {@code failure} and the like, empty until completed
     */
    public record Run(long id, String workflow, String ref, String status, String conclusion, List<Job> jobs) {
        public Run {
            jobs = List.copyOf(jobs);
        }
    }

    /** A job; status and conclusion as for runs. */
    public record Job(String name, String status, String conclusion) {}

    /**
     * Something that was published.
     *
     * @param registry {@code npm}, {@code pypi}, {@code helm}, {@code oci} or {@code release}, whose name and version
     * are its tag
     * @param details npm's dist-tags, a release's assets
     */
    public record Artifact(String registry, String name, String version, List<String> details) {
        public Artifact {
            details = List.copyOf(details);
        }
    }

    /** A branch by its whole name. */
    public Optional<Branch> branch(String name) {
        return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
    }

    /** The newest open issue with this title. */
    public Optional<Issue> openIssue(String title) {
        return issues.stream()
                .filter(issue -> issue.open() && issue.title().equals(title))
                .findFirst();
    }

    /** The newest run of a workflow, if it has failed. */
    public Optional<Run> failedRun(String workflow) {
        return runs.stream()
                .filter(run -> run.workflow().equals(workflow))
                .findFirst()
                .filter(run -> run.conclusion().equals("failure"));
    }

    /** The newest open pull request into a branch. */
    public Optional<PullRequest> openInto(String base) {
        return pullRequests.stream()
                .filter(each -> each.open() && each.base().equals(base))
                .findFirst();
    }
}
