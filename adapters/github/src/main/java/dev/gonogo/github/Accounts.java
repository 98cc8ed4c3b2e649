package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Account;

/** Accounts as GitHub writes them wherever it names somebody. */
final class Accounts {
    private Accounts() {}

    /** @param user null or absent where the account was deleted, or where GitHub knows none */
    static Account of(JsonNode user) {
        return user.hasNonNull("id")
                ? new Account(
                        user.required("id").asLong(), user.required("login").asText())
                : Account.NOBODY;
    }
}
