package dev.gonogo.lookalike.actions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt at a run: the jobs that exist so far. As on GitHub, a job exists once what it needs is done. */
public final class Attempt {
    private final int number;
    private final String actor;
    private final Instant startedAt;
    private final List<JobPlan> plans;
    private final List<Job> jobs = new ArrayList<>();

    Attempt(int number, String actor, Instant startedAt, List<JobPlan> plans) {
        this.number = number;
        this.actor = actor;
        this.startedAt = startedAt;
        this.plans = List.copyOf(plans);
    }

    /** Counted from 1. */
    public int number() {
        return number;
    }

    /** Who started this attempt. */
    public String actor() {
        return actor;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The jobs that exist so far, in the workflow's order of appearance. */
    public List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /** Every job that the workflow declares. */
    public List<JobPlan> plans() {
        return plans;
    }

    void put(Job job) {
        for (int index = 0; index < jobs.size(); index++) {
            if (jobs.get(index).name().equals(job.name())) {
                jobs.set(index, job);
                return;
            }
        }
        jobs.add(job);
    }

    Optional<Job> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** Declared jobs that do not exist yet, and whose needs are all done. */
    List<JobPlan> ready() {
        return plans.stream()
                .filter(plan -> job(plan.name()).isEmpty())
                .filter(plan -> plan.needs().stream()
                        .allMatch(need -> job(need).filter(Job::done).isPresent()))
                .toList();
    }

    boolean mayStart(JobPlan plan) {
        return plan.needs().stream()
                .allMatch(need -> job(need).filter(Job::letsOthersStart).isPresent());
    }

    public Status status() {
        if (jobs.size() == plans.size() && jobs.stream().allMatch(Job::done)) {
            return Status.COMPLETED;
        }
        return jobs.stream().allMatch(job -> job.status() == Status.QUEUED) ? Status.QUEUED : Status.IN_PROGRESS;
    }

    /** Null until every job is done. */
    public @Nullable Conclusion conclusion() {
        if (status() != Status.COMPLETED) {
            return null;
        }
        if (jobs.stream().anyMatch(job -> job.conclusion() == Conclusion.CANCELLED)) {
            return Conclusion.CANCELLED;
        }
        var failed = jobs.stream()
                .filter(job -> !job.plan().optional())
                .anyMatch(job -> job.conclusion() == Conclusion.FAILURE);
        return failed ? Conclusion.FAILURE : Conclusion.SUCCESS;
    }

    /** When something last happened. */
    public Instant updatedAt() {
        return jobs.stream().map(Attempt::lastMoment).max(Instant::compareTo).orElse(startedAt);
    }

    private static Instant lastMoment(Job job) {
        var last = job.completedAt() == null ? job.startedAt() : job.completedAt();
        return last == null ? job.createdAt() : last;
    }
}
