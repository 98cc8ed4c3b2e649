package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NpmRegistryTest {
    private static final String PATH = "/npm/@onestepat4time%2Faegis";
    private static final Artifact WANTED = new NpmPackage.Version("@onestepat4time/aegis", "0.6.6-preview", "preview");

    private final RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    /** Shaped as the short form of a package's document. */
    private void published(String distTags, String... versions) {
        StringBuilder all = new StringBuilder();
        for (String version : versions) {
            all.append(all.isEmpty() ? "" : ",").append("""
                    "%s":{"name":"@onestepat4time/aegis","version":"%s","dist":{"shasum":"bbf102d5ae73afe2c553295e0fb02230216f65b1",
                     "tarball":"https://registry.npmjs.org/@onestepat4time/aegis/-/aegis-%s.tgz","integrity":"sha512-x"}}
                    """.formatted(version, version, version));
        }
        registries.answers(
                PATH,
                okJson("{\"name\":\"@onestepat4time/aegis\",\"modified\":\"2026-11-20T14:41:00.000Z\",\"dist-tags\":{"
                        + distTags + "},\"versions\":{" + all + "}}"));
    }

    private String link() {
        return registries.at("/npm/@onestepat4time/aegis").toString();
    }

    @Test
    @Tag("A-77")
    @Tag("A-85")
    @Tag("A-88")
    void aVersionThatItsDistTagPointsAtIsPresent() {
        published("\"latest\":\"0.6.5\",\"preview\":\"0.6.6-preview\"", "0.6.5", "0.6.6-preview");

        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Present(link()));
        registries.server.verify(
                getRequestedFor(urlEqualTo(PATH)).withHeader("Accept", equalTo("application/vnd.npm.install-v1+json")));
    }

    @Test
    @Tag("A-85")
    void aDistTagThatPointsElsewhereIsSaidSo() {
        published("\"latest\":\"0.6.6-preview\",\"preview\":\"0.6.5-preview\"", "0.6.5-preview", "0.6.6-preview");

        assertThat(registries.known(WANTED))
                .isEqualTo(new Publication.Incomplete("dist-tag preview points at 0.6.5-preview", link()));
    }

    @Test
    void aDistTagThatIsNotSetIsSaidSo() {
        published("\"latest\":\"0.6.6-preview\"", "0.6.6-preview");

        assertThat(registries.known(WANTED))
                .isEqualTo(new Publication.Incomplete("dist-tag preview is not set", link()));
    }

    @Test
    void onlyTheExactVersionCounts() {
        published("\"preview\":\"0.6.6-preview.1\"", "0.6.6-preview.1", "0.6.6");

        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Absent());
    }

    @Test
    void anUnknownPackageIsAbsent() {
        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Absent());
    }

    @Test
    @Tag("A-88")
    void aVersionWithoutItsTarballIsIncomplete() {
        registries.answers(
                PATH,
                okJson(
                        "{\"dist-tags\":{\"preview\":\"0.6.6-preview\"},\"versions\":{\"0.6.6-preview\":{\"dist\":{}}}}"));

        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Incomplete("its tarball is missing", link()));
    }

    @Test
    @Tag("A-78")
    @Tag("A-89")
    void aPackageWithoutScopeIsAskedForByItsName() {
        registries.answers("/npm/plain", okJson("{\"dist-tags\":{},\"versions\":{}}"));

        assertThat(registries.known(new NpmPackage.Version("plain", "1.0.0", "latest")))
                .isEqualTo(new Publication.Absent());
        registries.server.verify(getRequestedFor(urlEqualTo("/npm/plain")));
    }
}
