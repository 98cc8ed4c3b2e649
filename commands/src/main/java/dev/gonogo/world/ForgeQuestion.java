package dev.gonogo.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to the forge (GitHub). */
public sealed interface ForgeQuestion<T> extends Question<T> {

    /**
     * Check runs and commit statuses of a commit, one per name and source. For a job that ran again, the last run; if
     * several workflows have a job with the same name, the worst one; for a person's statuses, the last one.
     */
    record ChecksOf(String commit) implements ForgeQuestion<List<Check>> {}

    /**
     * Pull requests into a branch, newest first: all open ones, all opened since a time, and some older ones. Cannot be
     * told if there are too many to read.
     *
     * @param since {@link Instant#EPOCH} for all that ever existed
     */
    record PullRequestsInto(String base, Instant since) implements ForgeQuestion<List<PullRequest>> {
        /** All that ever existed, for a branch that does not live long. */
        public PullRequestsInto(String base) {
            this(base, Instant.EPOCH);
        }

        /** All open ones, and the newest of the others. */
        public static PullRequestsInto openOrNew(String base) {
            return new PullRequestsInto(base, Instant.MAX);
        }
    }

    /**
     * Pull requests that the forge associates with a commit: the merged ones that brought it to the default branch; for
     * a commit that is not there, all merged and open ones that contain it. A pushed commit has none.
     */
    record PullRequestsWith(String commit) implements ForgeQuestion<List<PullRequest>> {}

    /** The head is part of the question, so that an answer about an older head is never used for this one. */
    record MergeabilityOf(int number, String headCommit) implements ForgeQuestion<Mergeability> {}

    record FilesOf(int number, String headCommit) implements ForgeQuestion<List<Change>> {}

    record CommitsOf(int number, String headCommit) implements ForgeQuestion<List<PullRequestCommit>> {}

    /** Who merged a pull request, by their credentials; nobody if it is not merged or the forge does not know. */
    record MergedBy(int number) implements ForgeQuestion<Account> {}

    record LabelsOf(int number) implements ForgeQuestion<List<String>> {}

    /** How the labels of a pull request changed, oldest first. */
    record LabelChangesOf(int number) implements ForgeQuestion<List<LabelChange>> {}

    /** In the order in which they were made. In a public repository anybody can make one. */
    record ReviewsOf(int number) implements ForgeQuestion<List<Review>> {}

    /** Whether somebody has write access or more. Apps never count, because they are no people. */
    record MayWrite(Account account) implements ForgeQuestion<Boolean> {}

    /**
     * Everybody who ever moved a branch to a commit, and when, as the forge saw by their credentials, newest first.
     * Empty if it shows none. Cannot be told if there are too many to read.
     */
    record PushesOf(String branch, String commit) implements ForgeQuestion<List<Push>> {
        /** Everybody who ever deleted it. */
        public static PushesOf deleting(String branch) {
            return new PushesOf(branch, BranchMove.NOWHERE);
        }
    }

    /**
     * How a branch was moved since it was last at a commit, newest first; all moves that the forge shows if none of
     * them is from that commit. Cannot be told if there are too many to read.
     *
     * @param since full id; empty for all that ever were
     */
    record MovesOf(String branch, String since) implements ForgeQuestion<List<BranchMove>> {}

    /**
     * All runs of a workflow file, newest first. Cannot be told if there are too many to read.
     *
     * @param workflow file name under {@code .github/workflows}
     * @param event {@code push} or {@code workflow_dispatch}
     * @param branch the branch or tag that was pushed or on which it was started; empty for any
     * @param since runs created before are left out
     */
    record RunsOf(String workflow, String event, String branch, Instant since) implements ForgeQuestion<List<Run>> {
        /** On any branch and tag. */
        public RunsOf(String workflow, String event, Instant since) {
            this(workflow, event, "", since);
        }
    }

    /** Empty if there is none, for example because somebody deleted it. */
    record RunWithId(long id) implements ForgeQuestion<Optional<Run>> {}

    /** Jobs of the run's latest attempt. */
    record JobsOf(long run) implements ForgeQuestion<List<Job>> {}

    /** The last lines of a job's log, without times and colours; empty if the log is gone. */
    record LogOf(long job) implements ForgeQuestion<List<String>> {}

    /** Empty if there is none, or if the number is that of a pull request. */
    record IssueWithNumber(int number) implements ForgeQuestion<Optional<Issue>> {}

    /** The open issue with exactly this title that our own token opened, the newest if there are several. */
    record OwnIssue(String title) implements ForgeQuestion<Optional<Issue>> {}

    /** Everything open, issues and pull requests, oldest first. Cannot be told if there is too much to read. */
    record OpenItems() implements ForgeQuestion<List<OpenItem>> {}

    /**
     * Everything open in a milestone, issues and pull requests, oldest first; empty if there is no milestone with
     * exactly this title.
     */
    record OpenInMilestone(String title) implements ForgeQuestion<Optional<List<OpenItem>>> {}

    /** What a run has uploaded so far, in all its attempts. */
    record EvidenceOf(long run) implements ForgeQuestion<List<Evidence>> {}

    /** The login that our own token acts as. */
    record OwnLogin() implements ForgeQuestion<String> {}
}
