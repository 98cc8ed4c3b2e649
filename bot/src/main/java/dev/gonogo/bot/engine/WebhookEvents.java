package dev.gonogo.bot.engine;

import java.util.Set;

/**
 * Which of GitHub's events trigger a look at which kinds of subject. A release is looked at after any of them.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">GitHub: webhook events</a>
 */
final class WebhookEvents {
    private static final String PUSH = "push";
    static final String PULL_REQUEST = "pull_request";

    /** The process file may be another one. */
    static final Set<String> RULES = Set.of(PUSH);

    /** A pull request into production, or its backport, may have moved. */
    static final Set<String> HOTFIXES = Set.of(PUSH, PULL_REQUEST, "pull_request_review");

    /** A pull request may have what its gate asks for, or no longer. */
    static final Set<String> GATES =
            Set.of(PUSH, PULL_REQUEST, "pull_request_review", "check_run", "check_suite", "status");

    /** A release may have left. */
    static final Set<String> TRAINS = HOTFIXES;

    private WebhookEvents() {}
}
