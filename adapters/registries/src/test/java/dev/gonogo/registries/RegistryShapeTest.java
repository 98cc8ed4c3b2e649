package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A success whose body is not what is documented does not say that something is missing. */
class RegistryShapeTest {
    private final RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "",
                "{\"versions\":null}",
                "{\"versions\":[]}",
                "{\"versions\":{\"1.4.0\":null}}",
                "{\"versions\":{\"1.4.0\":{\"dist\":{\"tarball\":\"https://example.com/a.tgz\"}}}}",
                "{\"versions\":{\"1.4.0\":{\"dist\":{\"tarball\":\"https://example.com/a.tgz\"}}},\"dist-tags\":[]}"
            })
    void anAnswerOfNpmIsNotRead(String body) {
        registries.answers("/npm/aegis", okJson(body));

        assertThat(registries.whyNot(new NpmPackage.Version("aegis", "1.4.0", "latest")))
                .contains("that we cannot read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "",
                "{\"info\":null,\"urls\":[]}",
                "{\"info\":{\"version\":\"1.4.0\"}}",
                "{\"info\":{\"version\":\"1.4.0\"},\"urls\":null}",
                "{\"info\":{\"version\":\"1.4.0\"},\"urls\":{}}"
            })
    void anAnswerOfPyPiIsNotRead(String body) {
        registries.answers("/pypi-site/pypi/aegis/1.4.0/json", okJson(body));

        assertThat(registries.whyNot(new PyPiProject.Release("aegis", "1.4.0"))).contains("that we cannot read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "",
                "apiVersion: v1",
                "entries:",
                "entries: []",
                "entries: {aegis: }",
                "entries: {aegis: {version: 1.4.0}}"
            })
    void anIndexOfHelmIsNotRead(String index) {
        registries.answers("/charts/index.yaml", ok(index).withHeader("Content-Type", "text/yaml"));

        assertThat(registries.whyNot(
                        new HelmChart.Version(registries.at("/charts").toString(), "aegis", "1.4.0")))
                .isEqualTo("The index of the Helm repository is not a list of charts.");
    }
}
