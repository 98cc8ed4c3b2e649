package dev.gonogo.world;

/** The state of a workflow run or job. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    SKIPPED;

    public boolean over() {
        return this != QUEUED && this != RUNNING;
    }
}
