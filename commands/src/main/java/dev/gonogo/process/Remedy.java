package dev.gonogo.process;

import dev.gonogo.version.Version;

/** What people may do about a run that did not do its work. */
public sealed interface Remedy {

    /**
     * Run what failed once more.
     *
     * @param attempt the attempt that failed
     * @param jobs how many jobs run again
     */
    record Rerun(long run, int attempt, int jobs) implements Remedy {
        /** Such as {@code 3 jobs}. */
        public String count() {
            return jobs == 1 ? "1 job" : jobs + " jobs";
        }
    }

    /**
     * Go on without the jobs that failed, because everything is public.
     *
     * @param attempt the attempt that failed
     */
    record Repaired(long run, int attempt) implements Remedy {}

    /** Cut a recovery that takes the release's place. */
    record Recover(Version version) implements Remedy {}

    /** Have the bot open the issue in which maintainers approve a recovery, or bring it up to date. */
    record WriteIssue(Version version) implements Remedy {}
}
