package dev.gonogo.registries;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a registry issues tokens (distribution.github.io/distribution/spec/auth/token).
 *
 * @param realm URL of the token server
 * @param service empty if the registry names none
 * @param scope what the token must allow
 */
record Challenge(URI realm, String service, String scope) {
    private static final String SCHEME = "bearer ";
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=(?:\"([^\"]*)\"|([^\\s,\"]+))");

    /**
     * The first challenge for a token among values of {@code WWW-Authenticate}; empty if there is none of a known kind.
     *
     * @param scope used if the challenge names none
     */
    static Optional<Challenge> among(List<String> values, String scope) {
        return values.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(Challenge::parameters)
                .flatMap(found -> realm(found.getOrDefault("realm", ""))
                        .map(realm -> new Challenge(
                                realm, found.getOrDefault("service", ""), found.getOrDefault("scope", scope)))
                        .stream())
                .findFirst();
    }

    private static Map<String, String> parameters(String value) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            String text = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            found.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), text);
        }
        return found;
    }

    private static Optional<URI> realm(String text) {
        try {
            URI realm = URI.create(text);
            boolean web = Set.of("http", "https").contains(String.valueOf(realm.getScheme()));
            return web && realm.getHost() != null && realm.getUserInfo() == null
                    ? Optional.of(realm)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The URL to request the token from. */
    URI address() {
        String asked = service.isEmpty() ? "" : "service=" + Address.part(service) + "&";
        String joint = realm.getQuery() == null ? "?" : "&";
        return URI.create(realm + joint + asked + "scope=" + Address.part(scope));
    }
}
