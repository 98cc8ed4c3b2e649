package dev.gonogo.memory;

import dev.gonogo.world.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The accounts of the forge, and which of them may write to the repository. A login has an account as soon as it is
 * mentioned.
 */
public final class MemoryAccounts {
    private static final long FIRST = 41_898_282;

    private final Map<String, Account> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<Account> writers = new HashSet<>();

    public Account of(String login) {
        return accounts.computeIfAbsent(login, fresh -> new Account(FIRST + accounts.size(), fresh));
    }

    /** From now on these may write. */
    public void letWrite(List<String> logins) {
        logins.forEach(login -> writers.add(of(login)));
    }

    boolean mayWrite(Account account) {
        return writers.contains(account);
    }
}
