package dev.gonogo.github;

/** The result of checking a webhook delivery. */
public sealed interface Delivery {

    /**
     * Something changed in a repository: look there.
     *
     * @param repository {@code owner/name}
     * @param event GitHub's name of the event, which decides what is looked at
     */
    record Nudge(String repository, String event) implements Delivery {}

    /** Genuine, but nothing that a release could wait for. */
    record Ignored(String event) implements Delivery {}

    /** Not signed with our secret: answer 401 and do nothing. */
    record NotGenuine(String why) implements Delivery {}

    /** Signed, but unreadable: answer 400. */
    record Malformed(String why) implements Delivery {}
}
