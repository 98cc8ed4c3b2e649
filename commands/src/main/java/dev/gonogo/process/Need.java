package dev.gonogo.process;

import dev.gonogo.talk.Words;

/** A check that must hold. Each kind is one file with what it asks of the world, how it judges the answer, and its sentences. */
public sealed interface Need
        permits Backported,
                BeyondRepair,
                ByAuthor,
                ChangelogHas,
                ChangelogRange,
                ChecksGreen,
                FileSays,
                Gates,
                InCadence,
                IssueApproved,
                NextNumber,
                NoDrift,
                NoOtherRelease,
                NotFrozen,
                OnlyFilesChanged,
                OpenPullRequests,
                Reviewed,
                TagAbsent,
                TitleSaysVersion,
                UpToDate {

    /** The name in process files. */
    String rule();

    /** Whether it judges a step's pull request rather than the repository. */
    default boolean ofPullRequest() {
        return false;
    }

    /** Whether a maintainer may go on without it, for a reason that is kept. */
    default boolean mayBeOverridden() {
        return false;
    }

    Finding judge(Situation situation);

    /** The rule in a sentence, for {@code /release explain}. */
    Words explain();
}
