package dev.gonogo.bot.adversary;

import dev.gonogo.memory.SeedARelease;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * An artifact that Aegis publishes for a version.
 *
 * @param name as people read it
 * @param address what its address contains
 */
record Artefact(String name, String address) {

    static Stream<Artefact> of(Version version) {
        String python = RegistrySpelling.pep440(version);
        return Stream.of(
                npm(SeedARelease.ROOT_PACKAGE, version),
                npm(SeedARelease.CLIENT_PACKAGE, version),
                new Artefact(
                        "PyPI " + SeedARelease.PYTHON_PROJECT + " " + python,
                        SeedARelease.PYTHON_PROJECT + "/" + python + "/"),
                new Artefact(
                        "Helm chart " + SeedARelease.CHART + " " + version,
                        SeedARelease.CHART + "-" + version + ".tgz"),
                new Artefact("GitHub Release v" + version, "GitHub Release v" + version));
    }

    private static Artefact npm(String name, Version version) {
        return new Artefact("npm " + name + " " + version, name + "/v/" + version);
    }

    boolean on(List<String> shelf) {
        return shelf.stream().anyMatch(shown -> shown.endsWith(address));
    }
}
