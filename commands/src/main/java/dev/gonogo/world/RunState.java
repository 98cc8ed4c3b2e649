package dev.gonogo.world;

/** How a workflow run or job stands. */
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
