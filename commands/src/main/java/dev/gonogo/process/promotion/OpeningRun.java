package dev.gonogo.process.promotion;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.workflow.FailedRun;
import dev.gonogo.process.workflow.RequestedRerun;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The run that is to open an awaited pull request, dispatched by somebody else, as long as the pull request does not
 * exist. It belongs to this release if it runs on the branch that the pull request goes into, or if its display title
 * has the version; GitHub does not show the inputs of a run.
 *
 * @param workflow file name under {@code .github/workflows}
 * @param into the branch that the pull request goes into
 * @param from beginning of its head branch's name
 */
public record OpeningRun(Situation situation, String workflow, String into, String from) {
    /** A run that is not listed after this long was not dispatched. */
    private static final Duration START = Duration.ofMinutes(5);
    /** A run opens its pull request before it ends, but the forge may list it a little later. */
    private static final Duration LISTING = Duration.ofMinutes(5);

    /** Its state. Nothing is public before the tag, so a failed run may run again. */
    Progress progress() {
        return runs().fold(
                        runs -> newest(runs).map(this::follow).orElseGet(() -> notStarted(runs)), Progress.Unsure::new);
    }

    /** Whether it may still open the pull request. */
    public Answer<Optional<Run>> underWay() {
        return runs().map(runs -> newest(runs).filter(run -> !run.state().over()));
    }

    private Answer<List<Run>> runs() {
        return situation.ask(new RunsOf(workflow, "workflow_dispatch", began()));
    }

    /** The forge's times have no fractions of a second. */
    private Instant began() {
        return situation.release().began().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<Run> newest(List<Run> runs) {
        return runs.stream()
                .filter(this::ours)
                .max(Comparator.comparing(Run::created).thenComparing(Run::id));
    }

    private boolean ours(Run run) {
        return run.branch().equals(into)
                || words(run.displayTitle())
                        .anyMatch(word -> word.equals(situation.version().toString()) || word.equals(situation.tag()));
    }

    /** Whether neither its branch nor its title shows its release. */
    private boolean nobodys(Run run) {
        return !ours(run)
                && words(run.branch() + " " + run.displayTitle())
                        .noneMatch(word ->
                                Version.parse(word.replaceFirst("^v", "")).isPresent());
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^0-9A-Za-z.+-]+"));
    }

    private Progress follow(Run run) {
        Words name = RunLink.of(run);
        return switch (run.state()) {
            case QUEUED, RUNNING ->
                jobs(
                        run,
                        jobs -> new Progress.Working(
                                say("{} runs, to open the pull request into {}", name, code(into)), jobs, Set.of()));
            case FAILED, CANCELLED -> jobs(run, jobs -> failed(run, jobs));
            case SUCCEEDED -> openedNothing(run, say("{} succeeded", name));
            case SKIPPED -> openedNothing(run, say("{} was skipped", name));
        };
    }

    private Progress jobs(Run run, Function<List<Job>, Progress> judged) {
        return situation.ask(new JobsOf(run.id())).fold(judged, Progress.Unsure::new);
    }

    private Progress failed(Run run, List<Job> jobs) {
        return new RequestedRerun(situation, run)
                .underWay()
                .orElseGet(() -> situation.refs().fold(refs -> failed(run, jobs, refs), Progress.Unsure::new));
    }

    /**
     * GitHub reruns failed jobs, so a run that failed without any, for example because its file is invalid, cannot run
     * again.
     */
    private Progress failed(Run run, List<Job> jobs, Refs refs) {
        long again =
                jobs.stream().filter(job -> job.state() != RunState.SUCCEEDED).count();
        boolean safe = again > 0 && refs.tag(situation.tag()).isEmpty();
        List<Remedy> remedies = safe ? List.of(new Remedy.Rerun(run.id(), run.attempt(), (int) again)) : List.of();
        FailedRun failed = FailedRun.of(run, jobs, Set.of());
        return new Progress.Stopped(
                say(
                        "{}. {}",
                        failed.sentence(),
                        safe ? rerun(run) : say("Look at the run and fix the cause. {}", anew())),
                new RequestedRerun(situation, run).rejection().stream().toList(),
                failed.logs(situation),
                new Ask.ChooseRemedy(remedies, run.link()));
    }

    private Words rerun(Run run) {
        return run.attempt() == 1
                ? say("Nothing is public yet, so a rerun is safe: fix the cause, and rerun it here or on GitHub.")
                : say(
                        "Another rerun is safe, but it does not help if the cause is in the release branch itself. {}",
                        anew());
    }

    private Words anew() {
        return say("Otherwise: {}, fix the cause, and cut again.", code("/release abandon " + situation.version()));
    }

    private Progress openedNothing(Run run, Words how) {
        if (situation.now().isBefore(run.updated().plus(LISTING))) {
            return Progress.Working.quietly(say("{}; waiting for its pull request into {}", how, code(into)));
        }
        return new Progress.Stopped(
                say(
                        "{}, and there is no pull request into {} from a branch that starts with {}. Likely causes:"
                                + " no commit"
                                + " since the last release counts for a new one, its manifest or configuration is wrong, or its"
                                + " token may not open pull requests. Its log says more: fix the cause and run it again on"
                                + " GitHub. {}",
                        how,
                        code(into),
                        code(from),
                        anew()),
                List.of(),
                List.of(),
                new Ask.ChooseRemedy(List.of(), run.link()));
    }

    private Progress notStarted(List<Run> runs) {
        if (situation.now().isBefore(situation.release().lastProgress().plus(START))) {
            return Progress.Working.quietly(say("waiting for {} to start for {}", code(workflow), code(into)));
        }
        List<Words> others =
                runs.stream().filter(this::nobodys).map(RunLink::of).toList();
        return Progress.Stopped.because(others.isEmpty() ? absent() : notTold(others));
    }

    private Words absent() {
        return say(
                "{} did not start for {}: GitHub lists no such run since {}. Likely causes: the workflow that cut the branch did"
                        + " not dispatch it, it is disabled, or the token that dispatches it lacks {}. Fix the cause and start"
                        + " it on {} yourself. {}",
                code(workflow),
                code(into),
                new Span.Moment(began()),
                code("actions: write"),
                code(into),
                anew());
    }

    private Words notTold(List<Words> others) {
        return say(
                "There is no pull request into {} from a branch that starts with {}, and whether {} ran for it is"
                        + " unknown:"
                        + " no run is on this branch, and these name no version: {}. Look at them. Have the workflow dispatched"
                        + " on {}, or let its {} say the version.",
                code(into),
                code(from),
                code(workflow),
                Words.some(others, 5),
                code(into),
                code("run-name"));
    }
}
