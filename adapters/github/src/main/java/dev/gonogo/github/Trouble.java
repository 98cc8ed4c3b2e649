package dev.gonogo.github;

import java.time.Duration;

/** Why GitHub did not do what was asked. Every sentence is for people and contains no secrets. */
sealed interface Trouble {
    String why();

    /** The connection could not be opened, or broke before the response was complete. */
    record Broken(String why) implements Trouble {}

    /** @param after how long GitHub asked us to wait, zero if it did not say */
    record Later(String why, Duration after) implements Trouble {}

    /**
     * Repeating the request will not help.
     *
     * @param said GitHub's own message, empty if there was none
     */
    record No(int status, String why, String said) implements Trouble {}
}
