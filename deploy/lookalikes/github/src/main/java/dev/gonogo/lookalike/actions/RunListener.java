package dev.gonogo.lookalike.actions;

/** Is told of every change, like webhooks. */
public interface RunListener {
    /** {@code action} is one of requested, in_progress, completed. */
    void runChanged(WorkflowRun run, String action);

    /** {@code action} is one of queued, in_progress, completed. */
    void jobChanged(WorkflowRun run, Job job, String action);
}
