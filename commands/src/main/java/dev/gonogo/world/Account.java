package dev.gonogo.world;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An account on the forge. It keeps its id for ever. Its login may change, and then somebody else may take the old one; so two are
 * the same when their ids are.
 *
 * @param id the forge's number for it; 0 for {@link #NOBODY}
 * @param login its present name, which is compared without case
 */
public record Account(long id, String login) {
    /** No account: one that was deleted, or none that the forge knows. */
    public static final Account NOBODY = new Account(0, "ghost");

    /** Logins in alphabetical order, compared as the forge compares them: {@code Ann} is {@code ann}. */
    public static Set<String> logins(Collection<String> logins) {
        Set<String> compared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        compared.addAll(logins);
        return Collections.unmodifiableSet(compared);
    }

    /** Roles to logins that are compared in that way. */
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
