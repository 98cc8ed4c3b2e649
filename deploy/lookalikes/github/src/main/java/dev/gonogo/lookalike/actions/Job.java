package dev.gonogo.lookalike.actions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job of one attempt of a run.
 *
 * @param id also the id of its check run
 * @param startedAt null while queued
 * @param completedAt null until completed
 * @param due when it moves next; null when it has completed, or hangs
 * @param log its lines, empty until completed
 */
public record Job(
        long id,
        JobPlan plan,
        int attempt,
        Status status,
        @Nullable Conclusion conclusion,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant due,
        List<String> log) {

    static Job queued(long id, JobPlan plan, int attempt, Instant now, Instant due) {
        return new Job(id, plan, attempt, Status.QUEUED, null, now, null, null, due, List.of());
    }

    Job started(Instant now, @Nullable Instant end) {
        return new Job(id, plan, attempt, Status.IN_PROGRESS, null, createdAt, now, null, end, List.of());
    }

    Job completed(Conclusion how, Instant now, List<String> lines) {
        var begin = startedAt == null ? now : startedAt;
        return new Job(id, plan, attempt, Status.COMPLETED, how, createdAt, begin, now, null, lines);
    }

    Job dueAt(@Nullable Instant moment) {
        return new Job(id, plan, attempt, status, conclusion, createdAt, startedAt, completedAt, moment, log);
    }

    /** The same job, carried over into a later attempt without being run again. */
    Job carriedInto(long newId, int later) {
        return new Job(newId, plan, later, status, conclusion, createdAt, startedAt, completedAt, due, log);
    }

    public String name() {
        return plan.name();
    }

    public boolean done() {
        return status == Status.COMPLETED;
    }

    /** Whether those that need it may start. */
    boolean letsOthersStart() {
        return conclusion == Conclusion.SUCCESS || (plan.optional() && conclusion == Conclusion.FAILURE);
    }
}
