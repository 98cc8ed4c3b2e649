package dev.gonogo.github;

import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Which repository, where, and with which token.
 *
 * @param api base of the REST API, {@code https://api.github.com} or {@code https://host/api/v3}
 * @param repository {@code owner/name}
 * @param token read for each request, so that a new token is used at once
 */
public record GitHubSettings(URI api, String repository, Supplier<String> token) {
    private static final Pattern FULL_NAME = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

    /** @throws IllegalArgumentException if the repository is not {@code owner/name} */
    public GitHubSettings {
        if (!FULL_NAME.matcher(repository).matches()) {
            throw new IllegalArgumentException("\"" + repository + "\" is not a repository. Write owner/name.");
        }
        api = URI.create(api.toString().replaceAll("/+$", ""));
    }

    String owner() {
        return repository.substring(0, repository.indexOf('/'));
    }

    String authorization() {
        return "Bearer " + token.get().strip();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "GitHubSettings[api=" + api + ", repository=" + repository + "]";
    }
}
