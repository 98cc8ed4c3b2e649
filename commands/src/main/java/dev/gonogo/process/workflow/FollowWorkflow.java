package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Offer;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.recovery.FollowsTag;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code follow-workflow}: follows the run that the tag started, found by event, tag and commit. Its latest attempt
 * counts. Failed optional jobs block nothing.
 *
 * @param workflow file name under {@code .github/workflows}
 * @param optional names of jobs that nothing waits for
 * @param idempotent names of jobs that may run again, because they first check whether their work is done
 */
public record FollowWorkflow(String workflow, Set<String> optional, Set<String> idempotent) implements FollowsTag {
    /** GitHub lists the run of a tag within seconds; its outages last longer. */
    private static final Duration START = Duration.ofMinutes(15);

    public FollowWorkflow {
        optional = Set.copyOf(optional);
        idempotent = Set.copyOf(idempotent);
    }

    @Override
    public Progress progress(Situation situation) {
        return situation
                .refs()
                .fold(
                        refs -> refs.tag(situation.tag())
                                .map(tag -> progress(situation, tag))
                                .orElseGet(() ->
                                        Progress.Stopped.because(say("there is no tag {}", code(situation.tag())))),
                        Progress.Unsure::new);
    }

    private Progress progress(Situation situation, Refs.Tag tag) {
        return runOf(situation, tag)
                .fold(
                        found -> found.map(one -> follow(situation, one)).orElseGet(() -> notStarted(situation, tag)),
                        Progress.Unsure::new);
    }

    private Progress notStarted(Situation situation, Refs.Tag tag) {
        Instant since = situation.release().lastProgress();
        return situation.now().isBefore(since.plus(START))
                ? Progress.Working.quietly(say("waiting for {} to start for {}", code(workflow), code(tag.name())))
                : notStarted(
                        situation,
                        say(
                                "{} did not start for {}: GitHub lists no run of it since {}. Likely causes: it does not run on such a"
                                        + " tag, it is disabled, the token that pushed the tag starts no workflows,"
                                        + " or somebody deleted the run. This continues by itself when the run"
                                        + " appears.",
                                code(workflow),
                                code(tag.name()),
                                new Span.Moment(since)));
    }

    /** Something may be public although nothing runs. */
    private Progress notStarted(Situation situation, Words words) {
        return Diagnosis.of(situation, this) instanceof Diagnosis.NotStarted none
                ? Incident.withoutRun(situation, none, words)
                : Progress.Stopped.because(words);
    }

    @Override
    public Answer<Optional<Run>> runOf(Situation situation, Refs.Tag tag) {
        Instant since = situation.release().began().orElse(Instant.EPOCH);
        return situation
                .ask(new RunsOf(workflow, "push", tag.name(), since))
                .map(runs -> runs.stream()
                        .filter(one ->
                                one.branch().equals(tag.name()) && one.commit().equals(tag.commit()))
                        .max(Comparator.comparing(Run::created)));
    }

    private Progress follow(Situation situation, Run run) {
        return situation.ask(new JobsOf(run.id())).fold(jobs -> judge(situation, run, jobs), Progress.Unsure::new);
    }

    private Progress judge(Situation situation, Run run, List<Job> jobs) {
        List<Job> required = jobs.stream().filter(job -> !job.isOneOf(optional)).toList();
        boolean good =
                required.stream().allMatch(job -> job.state() == RunState.SUCCEEDED || job.state() == RunState.SKIPPED);
        if (!run.state().over()) {
            return new Progress.Working(say("{} runs", RunLink.of(run)), jobs, optional);
        }
        boolean succeeded =
                run.state() == RunState.SUCCEEDED || (run.state() == RunState.FAILED && !required.isEmpty() && good);
        if (succeeded) {
            return done(run, say("{} succeeded{}", RunLink.of(run), optionalTrouble(jobs)));
        }
        Diagnosis diagnosis = Diagnosis.of(situation, this);
        return repaired(situation, diagnosis)
                .orElseGet(() -> FailedRun.of(run, jobs, optional).incident(situation, diagnosis));
    }

    private static Progress done(Run run, Words words) {
        return new Progress.Done(
                words,
                Map.of(
                        "run", String.valueOf(run.id()),
                        "attempt", String.valueOf(run.attempt()),
                        "ended", run.updated().toString()));
    }

    /** Somebody decided to continue without the failed jobs, and everything is still public. */
    private static Optional<Progress> repaired(Situation situation, Diagnosis diagnosis) {
        if (!(diagnosis instanceof Diagnosis.Ended ended && ended.repair() instanceof Offer.Safe)) {
            return Optional.empty();
        }
        Run run = ended.run();
        return situation
                .release()
                .decided(Decision.Repaired.class)
                .filter(repaired -> repaired.run() == run.id() && repaired.attempt() == run.attempt())
                .findFirst()
                .map(repaired -> done(
                        run,
                        say(
                                "{} failed, everything is public, and {} accepted it as repaired",
                                RunLink.of(run),
                                person(repaired.by().login()))));
    }

    private Words optionalTrouble(List<Job> jobs) {
        List<String> failed = jobs.stream()
                .filter(job -> job.isOneOf(optional) && job.state() == RunState.FAILED)
                .map(Job::name)
                .toList();
        return failed.isEmpty()
                ? Words.NONE
                : say("; {} (optional) failed, nothing waits for it", Words.codes(failed, 5));
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of("follow-workflow");
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return !position.isTagged()
                ? List.of(Problem.of(
                        this, "follow-workflow follows the run that the tag starts, so it must come after push-tag."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("follow-workflow", workflow);
    }

    @Override
    public Words explain() {
        return optional.isEmpty()
                ? say("follow {} to its end", code(workflow))
                : say("follow {} to its end; {} may fail", code(workflow), Words.codes(optional, 5));
    }
}
