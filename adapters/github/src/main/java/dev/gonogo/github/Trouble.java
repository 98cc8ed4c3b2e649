package dev.gonogo.github;

import java.time.Duration;

/** Why GitHub did not do what was asked. Every sentence is for people and free of secrets. */
sealed interface Trouble {
    String why();

    /** The connection could not be opened, or broke before the answer was there. */
    record Broken(String why) implements Trouble {}

    /** @param after what GitHub asked us to wait, zero where it said nothing */
    record Later(String why, Duration after) implements Trouble {}

    /**
     * Asking the same again will not help.
     *
     * @param said GitHub's own words, empty where it gave none
     */
    record No(int status, String why, String said) implements Trouble {}
}
