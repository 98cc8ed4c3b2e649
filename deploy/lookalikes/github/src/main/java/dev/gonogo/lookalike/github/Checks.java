package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Conclusion;
import dev.gonogo.lookalike.actions.Job;
import dev.gonogo.lookalike.actions.WorkflowRun;
import java.util.List;

/** Check runs: the jobs of every run's latest attempt, seen from the commit. */
final class Checks {
    private final GitHubState gitHub;

    Checks(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** A job as a check of its run's commit. */
    record Check(WorkflowRun run, Job job) {
        String name() {
            return job.name();
        }

        boolean green() {
            return job.conclusion() == Conclusion.SUCCESS || job.conclusion() == Conclusion.SKIPPED;
        }
    }

    /** The checks of a commit, newest run first. */
    List<Check> of(String sha) {
        return gitHub.engine.runs().stream()
                .filter(run -> run.trigger().sha().equals(sha))
                .flatMap(run -> run.latest().jobs().stream().map(job -> new Check(run, job)))
                .toList();
    }

    /** Whether every check of that name is green, of whichever workflow; false when there is none. */
    boolean green(String sha, String name) {
        var named = of(sha).stream().filter(check -> check.name().equals(name)).toList();
        return !named.isEmpty() && named.stream().allMatch(Check::green);
    }

    boolean allGreen(String sha) {
        return of(sha).stream().allMatch(Check::green);
    }
}
