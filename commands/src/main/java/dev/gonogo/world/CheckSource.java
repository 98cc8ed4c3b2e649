package dev.gonogo.world;

import java.time.Instant;

/** Whoever reported a check. Only apps make check runs; whoever may write to the repository can post a commit status. */
public sealed interface CheckSource {
    /** GitHub Actions, which reports each job of a workflow. */
    CheckSource ACTIONS = new App("github-actions[bot]");

    String login();

    /** @param login of an app {@code name[bot]} */
    record App(String login) implements CheckSource {}

    /** @param at when they posted it */
    record Person(String login, Instant at) implements CheckSource {}
}
