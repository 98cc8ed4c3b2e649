package dev.gonogo.github;

/** The result of checking a webhook delivery. */
public sealed interface Delivery {

    /**
     * Something changed in a repository: look at its releases.
     *
     * @param repository {@code owner/name}
     * @param event GitHub's name of the event, for logs and metrics
     */
    record Nudge(String repository, String event) implements Delivery {}

    /** Genuine, but nothing that a release could wait for. */
    record Ignored(String event) implements Delivery {}

    /** Not signed with our secret: answer 401 and do nothing. */
    record NotGenuine(String why) implements Delivery {}

    /** Signed, but unreadable: answer 400. */
    record Malformed(String why) implements Delivery {}
}
