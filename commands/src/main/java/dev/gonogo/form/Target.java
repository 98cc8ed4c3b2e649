package dev.gonogo.form;

import java.util.Optional;

/**
 * What a command is about, as typed. Both may be left out where the room leaves no doubt.
 *
 * @param version a version as typed, empty for the one open release
 * @param repository {@code owner/name}, empty for the room's one repository
 */
public record Target(String version, String repository) {
    /** Of the parameters {@code version} and {@code repo}. */
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
