package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.LogOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Set;

/**
 * A workflow run that did not succeed.
 *
 * @param failed required jobs that failed or were cancelled
 */
public record FailedRun(Run run, List<Job> failed) {
    private static final int MOST_LOGS = 3;
    private static final int MOST_NAMES = 5;

    public FailedRun {
        failed = List.copyOf(failed);
    }

    /** @param optional names of jobs that nothing waits for */
    public static FailedRun of(Run run, List<Job> jobs, Set<String> optional) {
        return new FailedRun(
                run,
                jobs.stream()
                        .filter(job -> job.state() == RunState.FAILED || job.state() == RunState.CANCELLED)
                        .filter(job -> !job.isOneOf(optional))
                        .toList());
    }

    /** A run that published nothing: people look at it and rerun it on the forge. */
    static Progress stopped(Situation situation, Run run) {
        return situation
                .ask(new JobsOf(run.id()))
                .fold(jobs -> of(run, jobs, Set.of()).stopped(situation), Progress.Unsure::new);
    }

    private Progress stopped(Situation situation) {
        Words next = failed.isEmpty()
                ? say("{}. Look at the run, fix the cause, and rerun it there.", sentence())
                : say("{}. Look at the run, fix the cause, and rerun the failed jobs there.", sentence());
        return new Progress.Stopped(next, List.of(), logs(situation), Ask.OnForge.NOWHERE);
    }

    /** A run that may have published something. */
    Progress incident(Situation situation, Diagnosis diagnosis) {
        return Incident.of(situation, diagnosis, sentence(), logs(situation));
    }

    /** How the run ended, and which jobs did not succeed. */
    public Words sentence() {
        String how = run.state() == RunState.CANCELLED ? "was cancelled" : "failed";
        Words start = run.attempt() > 1
                ? say("{} {} at attempt {}", RunLink.of(run), how, run.attempt())
                : say("{} {}", RunLink.of(run), how);
        List<Words> names = failed.stream()
                .map(job -> say("{}", link(job.name(), job.link())))
                .toList();
        return names.isEmpty() ? start : say("{}: {}", start, Words.some(names, MOST_NAMES));
    }

    /** An unreadable log does not keep the failure from being reported. */
    public List<Excerpt> logs(Situation situation) {
        return failed.stream()
                .limit(MOST_LOGS)
                .map(job -> new Excerpt(
                        job.name(),
                        situation.ask(new LogOf(job.id())).fold(lines -> lines, why -> List.of("The log: " + why))))
                .filter(excerpt -> !excerpt.lines().isEmpty())
                .toList();
    }
}
