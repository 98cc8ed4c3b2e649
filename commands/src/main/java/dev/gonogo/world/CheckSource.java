package dev.gonogo.world;

import java.time.Instant;
import java.util.Optional;

/**
 * Whoever reported a check. Only apps make check runs, GitHub Actions also for a workflow that asks it to; whoever may write to the
 * repository can post a commit status, and push a workflow to any branch that posts one.
 */
public sealed interface CheckSource {
    /** GitHub Actions, which reports each job of a workflow. */
    CheckSource ACTIONS = new App("github-actions[bot]");

    String login();

    /** When a commit status was posted; empty for a check run. */
    Optional<Instant> posted();

    /**
     * Whoever posted a commit status.
     *
     * @param app whether the account is an app's
     */
    static CheckSource status(String login, boolean app, Instant at) {
        return app && !login.equalsIgnoreCase(ACTIONS.login()) ? new AppStatus(login, at) : new Person(login, at);
    }

    /**
     * An app that made a check run.
     *
     * @param login {@code name[bot]}
     */
    record App(String login) implements CheckSource {
        @Override
        public Optional<Instant> posted() {
            return Optional.empty();
        }
    }

    /** An app that posted a commit status, which only its owner can make it do. */
    record AppStatus(String login, Instant at) implements CheckSource {
        @Override
        public Optional<Instant> posted() {
            return Optional.of(at);
        }
    }

    /** A person who posted a commit status, or GitHub Actions for the workflow that some person pushed. */
    record Person(String login, Instant at) implements CheckSource {
        @Override
        public Optional<Instant> posted() {
            return Optional.of(at);
        }
    }
}
