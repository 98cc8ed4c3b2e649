package dev.gonogo.world;

import java.util.Locale;

/** Accounts for tests: a login always has the same one. */
public final class Accounts {
    private Accounts() {}

    public static Account account(String login) {
        return new Account(1 + Math.abs((long) login.toLowerCase(Locale.ROOT).hashCode()), login);
    }
}
