package dev.gonogo.world;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An account on the forge. Its id never changes. Its login may, and somebody else may then take the old one, so two
 * accounts are the same if their ids are.
 *
 * @param id the forge's number; 0 for {@link #NOBODY}
 * @param login its present name, compared without case
 */
public record Account(long id, String login) {
    /** No account: one that was deleted, or that the forge does not know. */
    public static final Account NOBODY = new Account(0, "ghost");

    /** Logins in alphabetical order, compared as the forge compares them: {@code Ann} is {@code ann}. */
    public static Set<String> logins(Collection<String> logins) {
        Set<String> compared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        compared.addAll(logins);
        return Collections.unmodifiableSet(compared);
    }

    /** Roles to logins that are compared in this way. */
    public static Map<String, Set<String>> byRole(Map<String, Set<String>> roles) {
        return roles.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, role -> logins(role.getValue())));
    }

    public boolean known() {
        return id != NOBODY.id;
    }

    /** Whether this is its present login. */
    public boolean named(String name) {
        return known() && login.equalsIgnoreCase(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
