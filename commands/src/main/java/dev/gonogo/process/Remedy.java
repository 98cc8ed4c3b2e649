package dev.gonogo.process;

import dev.gonogo.version.Version;

/** What people may do about a run that failed. */
public sealed interface Remedy {

    /**
     * Rerun the failed jobs.
     *
     * @param attempt the one that failed
     * @param jobs how many jobs run again
     */
    record Rerun(long run, int attempt, int jobs) implements Remedy {
        /** Such as {@code 3 jobs}. */
        public String count() {
            return jobs == 1 ? "1 job" : jobs + " jobs";
        }
    }

    /**
     * Continue without the failed jobs, because everything is public.
     *
     * @param attempt the one that failed
     */
    record Repaired(long run, int attempt) implements Remedy {}

    /** Cut a recovery that replaces the release. */
    record Recover(Version version) implements Remedy {}

    /** Have the bot open or update the issue in which maintainers approve a recovery. */
    record WriteIssue(Version version) implements Remedy {}
}
