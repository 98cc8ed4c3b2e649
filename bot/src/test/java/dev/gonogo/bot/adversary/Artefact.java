package dev.gonogo.bot.adversary;

import dev.gonogo.memory.SeedARelease;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * An artifact that Aegis publishes for a version.
 *
 * @param name as people read it; its title may add something in brackets, such as a dist-tag
 */
record Artefact(String name) {

    static Stream<Artefact> of(Version version) {
        return Stream.of(
                new Artefact("npm " + SeedARelease.ROOT_PACKAGE + " " + version),
                new Artefact("npm " + SeedARelease.CLIENT_PACKAGE + " " + version),
                new Artefact("PyPI " + SeedARelease.PYTHON_PROJECT + " " + RegistrySpelling.pep440(version)),
                new Artefact("Helm chart " + SeedARelease.CHART + " " + version),
                new Artefact("GitHub Release v" + version));
    }

    boolean on(List<String> shelf) {
        return shelf.stream().anyMatch(title -> title.equals(name) || title.startsWith(name + " ("));
    }
}
