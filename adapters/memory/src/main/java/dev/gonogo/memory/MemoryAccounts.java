package dev.gonogo.memory;

import dev.gonogo.world.Account;
import java.util.Map;
import java.util.TreeMap;

/** The accounts of the forge. A login has one as soon as it is mentioned. */
public final class MemoryAccounts {
    private static final long FIRST = 41_898_282;

    private final Map<String, Account> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Account of(String login) {
        return accounts.computeIfAbsent(login, fresh -> new Account(FIRST + accounts.size(), fresh));
    }
}
