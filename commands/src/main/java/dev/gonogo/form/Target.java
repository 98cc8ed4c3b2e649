package dev.gonogo.form;

import java.util.Optional;

/**
 * The release or repository that a command is about, as typed. Both parts may be left out if the room leaves no doubt.
 *
 * @param version empty for the only open release
 * @param repository {@code owner/name}, empty for the room's only repository
 */
public record Target(String version, String repository) {
    /** From the parameters {@code version} and {@code repo}. */
    public static Target from(Arguments arguments) {
        return new Target(arguments.text("version"), arguments.text("repo"));
    }

    public Optional<String> namedVersion() {
        return version.isEmpty() ? Optional.empty() : Optional.of(version);
    }

    public Optional<String> namedRepository() {
        return repository.isEmpty() ? Optional.empty() : Optional.of(repository);
    }
}
