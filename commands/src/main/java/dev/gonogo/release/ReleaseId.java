package dev.gonogo.release;

import dev.gonogo.version.Version;

/**
 * @param repository {@code owner/name}
 * @param attempt 1 for the first cut of this version, one more after each abandoned one
 */
public record ReleaseId(String repository, Version version, int attempt) {
    @Override
    public String toString() {
        return repository + "@" + version + "#" + attempt;
    }
}
