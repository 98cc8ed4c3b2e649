package dev.gonogo.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * @param head branch name; {@code owner:branch} in a fork
 * @param mergeCommit empty unless merged; the last one if it was merged by a rebase
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
        return fork().isPresent();
    }

    /** The login of the owner of its fork; empty if it comes from a branch of the repository. */
    public Optional<String> fork() {
        int end = head.indexOf(':');
        return end < 0 ? Optional.empty() : Optional.of(head.substring(0, end));
    }

    public boolean merged() {
        return state == State.MERGED;
    }

    /**
     * Whether it was merged before that time. The forge's times have no fractions, so within the same second this is
     * not known.
     */
    public boolean mergedBefore(Instant time) {
        return merged() && mergedAt.isBefore(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
