package dev.gonogo.world;

import java.time.Instant;
import java.util.Optional;

/**
 * Who reported a check. Only apps create check runs; GitHub Actions also does so for a workflow that asks it to.
 * Anybody with write access can post a commit status, and can push a workflow to any branch that posts one.
 */
public sealed interface CheckSource {
    /** GitHub Actions, which reports each job of a workflow. */
    CheckSource ACTIONS = new App("github-actions[bot]");

    String login();

    /** When a commit status was posted; empty for a check run. */
    Optional<Instant> posted();

    /**
     * Who posted a commit status.
     *
     * @param app whether the account belongs to an app
     */
    static CheckSource status(String login, boolean app, Instant at) {
        return app && !login.equalsIgnoreCase(ACTIONS.login()) ? new AppStatus(login, at) : new Person(login, at);
    }

    /**
     * An app that created a check run.
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

    /** A person who posted a commit status, or GitHub Actions for a workflow that a person pushed. */
    record Person(String login, Instant at) implements CheckSource {
        @Override
        public Optional<Instant> posted() {
            return Optional.of(at);
        }
    }
}
