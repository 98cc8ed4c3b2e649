package dev.gonogo.world;

import java.time.Instant;

/**
 * @param head branch name; {@code owner:branch} in a fork
 * @param mergeCommit empty unless merged; the last of them where it was merged by a rebase
 * @param mergedAt {@link Instant#EPOCH} unless merged
 */
public record PullRequest(
        int number,
        String title,
        Account author,
        String head,
        String headCommit,
        String base,
        State state,
        String mergeCommit,
        Instant mergedAt,
        Instant created,
        String link) {

    public enum State {
        OPEN,
        MERGED,
        CLOSED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean ofFork() {
        return head.contains(":");
    }

    public boolean merged() {
        return state == State.MERGED;
    }
}
