package dev.gonogo.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions that the forge (GitHub) answers. */
public sealed interface ForgeQuestion<T> extends Question<T> {

    /**
     * Check runs and commit statuses of a commit, one of each name by each source. Of a job that was run again the last run counts;
     * where several workflows have a job of one name, the one that stands worst; of the statuses that a person posted, their last one.
     */
    record ChecksOf(String commit) implements ForgeQuestion<List<Check>> {}

    /**
     * Pull requests into a branch, newest first: all that are open, all that were opened since a time, and some that are older;
     * where it is more than can be read, it cannot be told.
     *
     * @param since {@link Instant#EPOCH} for all that there ever were
     */
    record PullRequestsInto(String base, Instant since) implements ForgeQuestion<List<PullRequest>> {
        /** All that there ever were, for a branch that does not live long. */
        public PullRequestsInto(String base) {
            this(base, Instant.EPOCH);
        }

        /** All that are open, and the newest of the others. */
        public static PullRequestsInto openOrNew(String base) {
            return new PullRequestsInto(base, Instant.MAX);
        }
    }

    /**
     * Pull requests that the forge associates with a commit: the merged ones that brought it to the default branch, and for a commit
     * that is not there all merged and open ones that have it. A commit that was pushed has none.
     */
    record PullRequestsWith(String commit) implements ForgeQuestion<List<PullRequest>> {}

    /** The head is part of the question, so that an answer about an older head is never taken for this one. */
    record MergeabilityOf(int number, String headCommit) implements ForgeQuestion<Mergeability> {}

    record FilesOf(int number, String headCommit) implements ForgeQuestion<List<Change>> {}

    record CommitsOf(int number, String headCommit) implements ForgeQuestion<List<PullRequestCommit>> {}

    /** Who merged a pull request, by their credentials; nobody where it is not merged or the forge does not know. */
    record MergedBy(int number) implements ForgeQuestion<Account> {}

    record LabelsOf(int number) implements ForgeQuestion<List<String>> {}

    /** How the labels of a pull request changed, oldest first. */
    record LabelChangesOf(int number) implements ForgeQuestion<List<LabelChange>> {}

    /** In the order they were made, whoever made them: in a public repository that is anybody. */
    record ReviewsOf(int number) implements ForgeQuestion<List<Review>> {}

    /** Whether somebody may write to the repository, or more. No app may, for it is nobody. */
    record MayWrite(Account account) implements ForgeQuestion<Boolean> {}

    /**
     * Everybody who ever moved a branch to a commit, and when, as the forge saw by their credentials, newest first; empty where it
     * shows none, and where it is more than can be read, it cannot be told.
     */
    record PushesOf(String branch, String commit) implements ForgeQuestion<List<Push>> {
        /** Everybody who ever deleted it. */
        public static PushesOf deleting(String branch) {
            return new PushesOf(branch, Move.NOWHERE);
        }
    }

    /**
     * How a branch was moved since it last stood at a commit, newest first; all that the forge shows where it shows no such move, and
     * where it is more than can be read, it cannot be told.
     *
     * @param since full id; empty for all that there ever were
     */
    record MovesOf(String branch, String since) implements ForgeQuestion<List<Move>> {}

    /**
     * All runs of a workflow file, newest first; where it is more than can be read, it cannot be told.
     *
     * @param workflow file name under {@code .github/workflows}
     * @param event {@code push} or {@code workflow_dispatch}
     * @param branch the branch or tag that was pushed or that it was started on; empty for any
     * @param since runs created before are left out
     */
    record RunsOf(String workflow, String event, String branch, Instant since) implements ForgeQuestion<List<Run>> {
        /** On any branch and tag. */
        public RunsOf(String workflow, String event, Instant since) {
            this(workflow, event, "", since);
        }
    }

    /** Empty where there is none, as when somebody deleted it. */
    record RunWithId(long id) implements ForgeQuestion<Optional<Run>> {}

    /** Jobs of the run's latest attempt. */
    record JobsOf(long run) implements ForgeQuestion<List<Job>> {}

    /** The last lines that a job wrote to its log, without times and colours; empty where the log is gone. */
    record LogOf(long job) implements ForgeQuestion<List<String>> {}

    /** Empty where there is none, or where the number is that of a pull request. */
    record IssueWithNumber(int number) implements ForgeQuestion<Optional<Issue>> {}

    /** The open issue of exactly this title that our own token opened, the newest where there are several. */
    record OwnIssue(String title) implements ForgeQuestion<Optional<Issue>> {}

    /** All that is open, issues and pull requests, oldest first; where it is more than can be read, it cannot be told (B-10). */
    record OpenItems() implements ForgeQuestion<List<OpenItem>> {}

    /**
     * All that is open in a milestone, issues and pull requests, oldest first; empty where there is no milestone of exactly this
     * title (B-10).
     */
    record OpenInMilestone(String title) implements ForgeQuestion<Optional<List<OpenItem>>> {}

    /** What a run has uploaded so far, over all its attempts (B-19). */
    record EvidenceOf(long run) implements ForgeQuestion<List<Evidence>> {}

    /** The login that our own token acts as. */
    record OwnLogin() implements ForgeQuestion<String> {}
}
