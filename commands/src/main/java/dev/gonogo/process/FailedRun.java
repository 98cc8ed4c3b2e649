package dev.gonogo.process;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Set;

/** What is said of a workflow run that did not succeed. */
final class FailedRun {
    private FailedRun() {}

    static Progress stopped(Situation situation, Run run, Set<String> optional) {
        return situation
                .ask(new JobsOf(run.id()))
                .fold(jobs -> Progress.Stopped.because(sentence(run, jobs, optional)), Progress.Unsure::new);
    }

    private static Words sentence(Run run, List<Job> jobs, Set<String> optional) {
        List<Words> failed = jobs.stream()
                .filter(job -> job.state() == RunState.FAILED || job.state() == RunState.CANCELLED)
                .filter(job -> !optional.contains(job.name()))
                .map(job -> say("{}", link(job.name(), job.link())))
                .toList();
        String how = run.state() == RunState.CANCELLED ? "was cancelled" : "failed";
        return failed.isEmpty()
                ? say("{} {}. Look at the run, mend the cause, and rerun it there.", RunWorkflow.runLink(run), how)
                : say(
                        "{} {}: {}. Look at the run, mend the cause, and rerun the failed jobs there.",
                        RunWorkflow.runLink(run),
                        how,
                        Words.join(", ", failed));
    }
}
