package dev.gonogo.lookalike.github;

import java.time.Instant;

/** A review of a pull request at one commit. */
public record Review(long id, String login, State state, String commit, Instant at, String body) {
    public enum State {
        APPROVED,
        CHANGES_REQUESTED,
        COMMENTED,
        DISMISSED
    }

    Review dismissed() {
        return new Review(id, login, State.DISMISSED, commit, at, body);
    }
}
