package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Account;

/** Accounts in GitHub's JSON. */
final class Accounts {
    private Accounts() {}

    /** @param user null or absent if the account was deleted, or if GitHub knows none */
    static Account of(JsonNode user) {
        return user.hasNonNull("id")
                ? new Account(
                        user.required("id").asLong(), user.required("login").asText())
                : Account.NOBODY;
    }
}
