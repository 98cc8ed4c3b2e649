package dev.gonogo.world;

import java.time.Instant;

/**
 * @param author login
 * @param head branch name
 * @param mergeCommit empty unless merged
 */
public record PullRequest(
        int number,
        String title,
        String author,
        String head,
        String headCommit,
        String base,
        State state,
        String mergeCommit,
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

    public boolean merged() {
        return state == State.MERGED;
    }
}
