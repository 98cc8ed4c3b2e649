package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Moves runs along their schedule. Nothing happens by itself: {@link #tick} plays what is due, in order. Not
 * thread-safe; the look-alike calls it under its lock.
 */
public final class Engine {
    private final Timeline timeline;
    private final PublishedPackages packages;
    private final Host host;
    private final RunListener listener;
    private final Scripts scripts;
    private final LongSupplier ids;
    private final Pace pace;
    private final JobFaults faults = new JobFaults();
    private final List<WorkflowRun> runs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What the engine works with. {@code ids} gives run and job ids, ever greater. */
    public record Parts(
            Timeline timeline,
            PublishedPackages packages,
            Host host,
            RunListener listener,
            LongSupplier ids,
            double speed) {}

    /** @param scripted the workflows implemented in Java, with their faults */
    public Engine(Parts parts, Function<JobFaults, List<Workflow>> scripted) {
        timeline = parts.timeline();
        packages = parts.packages();
        host = parts.host();
        listener = parts.listener();
        ids = parts.ids();
        pace = new Pace(parts.speed());
        scripts = new Scripts(scripted.apply(faults));
    }

    public JobFaults faults() {
        return faults;
    }

    /** Every run, newest first. */
    public List<WorkflowRun> runs() {
        return runs.reversed();
    }

    public Optional<WorkflowRun> run(long id) {
        return runs.stream().filter(run -> run.id() == id).findFirst();
    }

    /** Starts a run; its first jobs are queued at once. */
    public WorkflowRun start(WorkflowDefinition definition, Trigger trigger, String title) {
        var run = newRun(definition, trigger, title);
        beginAttempt(run, new Attempt(1, trigger.actor(), timeline.instant(), scripts.jobs(definition)));
        return run;
    }

    /** Adds a run that succeeded at the given time, without doing its work: the history of a new repository. */
    public void remember(WorkflowDefinition definition, Trigger trigger, String title, Instant end) {
        timeline.at(end, () -> {
            var run = newRun(definition, trigger, title);
            var attempt = new Attempt(1, trigger.actor(), end, scripts.jobs(definition));
            run.add(attempt);
            attempt.plans()
                    .forEach(plan -> attempt.put(Job.queued(ids.getAsLong(), plan, 1, end, end)
                            .completed(Conclusion.SUCCESS, end, List.of())));
        });
    }

    private WorkflowRun newRun(WorkflowDefinition definition, Trigger trigger, String title) {
        var number = numbers.merge(definition.path(), 1, Integer::sum);
        var heading = definition.titleOf(trigger, title);
        var run = new WorkflowRun(ids.getAsLong(), number, definition, trigger, heading, timeline.instant());
        runs.add(run);
        return run;
    }

    /** Reruns what failed, was cancelled or was skipped; successful jobs are carried over. */
    public void rerunFailed(WorkflowRun run, String actor) {
        var before = run.latest();
        var next = new Attempt(before.number() + 1, actor, timeline.instant(), before.plans());
        before.jobs().stream()
                .filter(job -> job.conclusion() == Conclusion.SUCCESS)
                .forEach(job -> next.put(job.carriedInto(ids.getAsLong(), next.number())));
        beginAttempt(run, next);
    }

    /** Runs everything again. */
    public void rerun(WorkflowRun run, String actor) {
        var before = run.latest();
        beginAttempt(run, new Attempt(before.number() + 1, actor, timeline.instant(), before.plans()));
    }

    /** Cancels what is not done. */
    public void cancel(WorkflowRun run) {
        var attempt = run.latest();
        attempt.jobs().stream().filter(job -> !job.done()).forEach(job -> finish(run, job, Conclusion.CANCELLED));
        attempt.plans().stream()
                .filter(plan -> attempt.job(plan.name()).isEmpty())
                .forEach(plan -> finish(run, fresh(plan, attempt), Conclusion.CANCELLED));
        announceEnd(run);
    }

    private void beginAttempt(WorkflowRun run, Attempt attempt) {
        run.add(attempt);
        listener.runChanged(run, "requested");
        release(run);
    }

    /** Changes the speed; what is under way keeps the part that it has done. */
    public void speed(double factor) {
        var ratio = pace.change(factor);
        var now = timeline.instant();
        reschedule(due -> due.isAfter(now) ? now.plus(Pace.times(Duration.between(now, due), ratio)) : due);
    }

    /** Plays everything that is due, at the time at which it was due. */
    public void tick() {
        wakeHealed();
        var now = timeline.instant();
        for (var next = nextDue(now); next.isPresent(); next = nextDue(now)) {
            play(next.get());
        }
    }

    /** Moves whatever is queued or running forward to now, and plays it, but not what follows from it. */
    public void advance() {
        wakeHealed();
        var now = timeline.instant();
        var moving = active().stream().filter(step -> step.job().due() != null).toList();
        moving.forEach(step -> play(new Step(step.run(), step.job().dueAt(now))));
    }

    /** Whether anything is queued or running that does not hang. */
    public boolean busy() {
        return active().stream().anyMatch(step -> step.job().due() != null);
    }

    private record Step(WorkflowRun run, Job job) {
        Instant due() {
            var due = job.due();
            return due == null ? Instant.MAX : due;
        }
    }

    private List<Step> active() {
        return runs.stream()
                .flatMap(run ->
                        run.latest().jobs().stream().filter(job -> !job.done()).map(job -> new Step(run, job)))
                .toList();
    }

    private Optional<Step> nextDue(Instant now) {
        return active().stream()
                .filter(step -> !step.due().isAfter(now))
                .min(Comparator.comparing(Step::due)
                        .thenComparing(step -> step.job().id()));
    }

    private void reschedule(UnaryOperator<Instant> move) {
        for (var step : active()) {
            var due = step.job().due();
            if (due != null) {
                step.run().latest().put(step.job().dueAt(move.apply(due)));
            }
        }
    }

    private void wakeHealed() {
        var now = timeline.instant();
        active().stream()
                .filter(step -> step.job().due() == null)
                .filter(step -> !faults.hangs(step.job().name()))
                .forEach(step -> step.run().latest().put(step.job().dueAt(now)));
    }

    private void play(Step step) {
        timeline.at(step.due(), () -> {
            if (step.job().status() == Status.QUEUED) {
                begin(step.run(), step.job());
            } else {
                end(step.run(), step.job());
            }
        });
    }

    private void begin(WorkflowRun run, Job job) {
        var now = timeline.instant();
        var firstToStart = run.status() == Status.QUEUED;
        var started = job.started(now, endOf(job.plan(), now));
        run.latest().put(started);
        if (firstToStart) {
            listener.runChanged(run, "in_progress");
        }
        listener.jobChanged(run, started, "in_progress");
    }

    private @Nullable Instant endOf(JobPlan plan, Instant now) {
        return faults.hangs(plan.name()) ? null : now.plus(pace.scaled(faults.durationOf(plan)));
    }

    private void end(WorkflowRun run, Job job) {
        var now = timeline.instant();
        var outcome = outcomeOf(run, job);
        var conclusion = switch (outcome) {
            case Outcome.Success ignored -> Conclusion.SUCCESS;
            case Outcome.Failure ignored -> Conclusion.FAILURE;
        };
        var completed = job.completed(conclusion, now, outcome.log());
        run.latest().put(completed);
        listener.jobChanged(run, completed, "completed");
        release(run);
        announceEnd(run);
    }

    private Outcome outcomeOf(WorkflowRun run, Job job) {
        var fault = faults.breakOf(job.name());
        if (fault.isPresent() && !fault.get().afterWork()) {
            return Outcome.failure(fault.get().line());
        }
        var outcome = worked(run, job);
        return fault.map(broken -> Outcome.failure(broken.line())).orElse(outcome);
    }

    /** A job whose script throws has failed; the run continues without it. */
    private Outcome worked(WorkflowRun run, Job job) {
        try {
            return job.plan().work().apply(new JobContext(run.id(), run.trigger(), timeline.instant(), host, packages));
        } catch (RuntimeException problem) {
            return Outcome.failure(String.valueOf(problem.getMessage()));
        }
    }

    /** Queues what can start now, and skips what never will. */
    private void release(WorkflowRun run) {
        var attempt = run.latest();
        for (var ready = attempt.ready(); !ready.isEmpty(); ready = attempt.ready()) {
            ready.forEach(plan -> appear(run, fresh(plan, attempt), attempt.mayStart(plan)));
        }
    }

    private Job fresh(JobPlan plan, Attempt attempt) {
        var now = timeline.instant();
        var due = now.plus(pace.scaled(faults.queueDelay()));
        return Job.queued(ids.getAsLong(), plan, attempt.number(), now, due);
    }

    private void appear(WorkflowRun run, Job job, boolean mayStart) {
        if (mayStart) {
            run.latest().put(job);
            listener.jobChanged(run, job, "queued");
        } else {
            finish(run, job, Conclusion.SKIPPED);
        }
    }

    private void finish(WorkflowRun run, Job job, Conclusion conclusion) {
        var finished = job.completed(conclusion, timeline.instant(), List.of());
        run.latest().put(finished);
        listener.jobChanged(run, finished, "completed");
    }

    private void announceEnd(WorkflowRun run) {
        if (run.status() == Status.COMPLETED) {
            listener.runChanged(run, "completed");
        }
    }
}
