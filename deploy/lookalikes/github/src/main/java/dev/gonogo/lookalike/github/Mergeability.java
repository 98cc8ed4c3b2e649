package dev.gonogo.lookalike.github;

import org.jspecify.annotations.Nullable;

/**
 * Whether a pull request can be merged.
 *
 * @param mergeable null while GitHub has not tried yet
 * @param state GitHub's {@code mergeable_state}: unknown, dirty, blocked, unstable or clean
 */
record Mergeability(@Nullable Boolean mergeable, String state) {
    static final Mergeability UNKNOWN = new Mergeability(null, "unknown");
    static final Mergeability DIRTY = new Mergeability(false, "dirty");

    static Mergeability of(String state) {
        return new Mergeability(true, state);
    }
}
