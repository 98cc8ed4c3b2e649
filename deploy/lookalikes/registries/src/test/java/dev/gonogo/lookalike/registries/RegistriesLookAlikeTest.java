package dev.gonogo.lookalike.registries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegistriesLookAlikeTest {
    private static final String ROOT = "@onestepat4time/aegis";

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private RegistriesLookAlike registries;

    @BeforeEach
    void start() {
        registries = RegistriesLookAlike.start(() -> now);
        publish(Artifact.npm(ROOT, "0.6.5-preview.3"), "preview");
        publish(Artifact.pypi("ag-client", "0.6.5.dev3"), "");
    }

    @AfterEach
    void stop() {
        registries.close();
        client.close();
    }

    private void publish(Artifact artifact, String channel) {
        registries.packages().publish(artifact, channel, now);
    }

    private HttpResponse<String> get(URI root, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private JsonNode npm(String path) {
        return Json.parse(get(registries.root(Registry.NPM), path).body());
    }

    @Test
    @Tag("A-88")
    void anNpmVersionIsFoundUnderBothSpellingsOfTheScope() {
        for (var path :
                new String[] {"@onestepat4time/aegis", "@onestepat4time%2faegis", "%40onestepat4time%2Faegis"}) {
            assertThat(npm(path + "/0.6.5-preview.3").path("version").asText()).isEqualTo("0.6.5-preview.3");
            assertThat(npm(path).path("versions").has("0.6.5-preview.3")).isTrue();
        }
        var tarball = npm(ROOT + "/preview").path("dist").path("tarball").asText();
        assertThat(tarball).endsWith("/@onestepat4time/aegis/-/aegis-0.6.5-preview.3.tgz");
        assertThat(get(URI.create(tarball), "").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("A-85")
    void aDistTagPointsToTheNewestOfItsVersions() {
        publish(Artifact.npm(ROOT, "0.6.6-preview"), "preview");
        publish(Artifact.npm(ROOT, "0.6.6"), "latest");
        var tags = npm("-/package/@onestepat4time%2faegis/dist-tags");
        assertThat(tags.path("preview").asText()).isEqualTo("0.6.6-preview");
        assertThat(tags.path("latest").asText()).isEqualTo("0.6.6");
        assertThat(npm(ROOT).path("dist-tags")).isEqualTo(tags);
        var abbreviated = get(registries.root(Registry.NPM), ROOT, "Accept", "application/vnd.npm.install-v1+json");
        assertThat(Json.parse(abbreviated.body()).has("time")).isFalse();
    }

    @Test
    void whatIsNotThereIsAbsentInNpmsWords() {
        assertThat(get(registries.root(Registry.NPM), "@onestepat4time/absent").statusCode())
                .isEqualTo(404);
        assertThat(npm("@onestepat4time/absent").path("error").asText()).isEqualTo("Not found");
        var version = get(registries.root(Registry.NPM), ROOT + "/9.9.9");
        assertThat(version.statusCode()).isEqualTo(404);
        assertThat(version.body()).isEqualTo("\"version not found: 9.9.9\"");
    }

    @Test
    @Tag("A-90")
    void pypiKnowsVersionsByBothApis() {
        var one = get(registries.root(Registry.PYPI), "pypi/ag-client/0.6.5.dev3/json");
        assertThat(Json.parse(one.body()).path("info").path("version").asText()).isEqualTo("0.6.5.dev3");
        assertThat(get(registries.root(Registry.PYPI), "pypi/ag-client/0.6.6.dev0/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Json.parse(get(registries.root(Registry.PYPI), "pypi/ag_client/json")
                                .body())
                        .path("releases")
                        .has("0.6.5.dev3"))
                .isTrue();
        var simple = get(registries.root(Registry.PYPI), "simple/ag-client/");
        assertThat(simple.headers().firstValue("content-type")).contains("application/vnd.pypi.simple.v1+json");
        assertThat(Json.parse(simple.body()).path("versions").path(0).asText()).isEqualTo("0.6.5.dev3");
    }

    @Test
    void chartsAreListedInTheIndex() {
        assertThat(get(registries.root(Registry.HELM), "index.yaml").body()).contains("entries: {}");
        publish(Artifact.helm("aegis", "0.6.6-preview"), "");
        assertThat(get(registries.root(Registry.HELM), "index.yaml").body())
                .contains("  aegis:\n  - apiVersion: v2\n    appVersion: 0.6.6-preview\n")
                .contains("    version: 0.6.6-preview\n");
        publish(Artifact.helm("soma", "0.8.0"), "");
        publish(Artifact.helm("aegis", "0.6.7-preview"), "");
        assertThat(get(registries.root(Registry.HELM), "index.yaml")
                        .body()
                        .lines()
                        .filter(line -> line.matches("  \\w+:|    version: .*")))
                .containsExactly(
                        "  aegis:",
                        "    version: 0.6.7-preview",
                        "    version: 0.6.6-preview",
                        "  soma:",
                        "    version: 0.8.0");
    }

    @Test
    void anImageIsShownToWhoeverFetchesATokenForIt() {
        publish(Artifact.oci("agent0ai/agent-zero", "1.4.0"), "");
        var path = "v2/agent0ai/agent-zero/manifests/1.4.0";
        var anybody = get(registries.root(Registry.OCI), path);
        assertThat(anybody.statusCode()).isEqualTo(401);
        assertThat(anybody.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"" + registries.root(Registry.OCI) + "token\",service=\"registry.sandbox\","
                        + "scope=\"repository:agent0ai/agent-zero:pull\"");
        var token = get(
                registries.root(Registry.OCI),
                "token?service=registry.sandbox&scope=repository:agent0ai/agent-zero:pull");
        var bearer = "Bearer " + Json.parse(token.body()).path("token").asText();
        var shown = get(registries.root(Registry.OCI), path, "Authorization", bearer);
        assertThat(shown.headers().firstValue("Content-Type")).contains("application/vnd.oci.image.manifest.v1+json");
        assertThat(get(registries.root(Registry.OCI), "v2/agent0ai/agent-zero/tags/list", "Authorization", bearer)
                        .body())
                .isEqualTo("{\"name\":\"agent0ai/agent-zero\",\"tags\":[\"1.4.0\"]}");
        assertThat(get(registries.root(Registry.OCI), path + "-rc", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(registries.root(Registry.OCI), "v2/agent0ai/other/manifests/1.4.0", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatWasPublishedShowsAfterTheDelay() {
        registries.publicationDelay(Duration.ofSeconds(90));
        publish(Artifact.npm(ROOT, "0.6.6-preview"), "preview");
        assertThat(get(registries.root(Registry.NPM), ROOT + "/0.6.6-preview").statusCode())
                .isEqualTo(404);
        assertThat(registries.view().entries().getLast().visible()).isFalse();
        now = now.plusSeconds(90);
        assertThat(get(registries.root(Registry.NPM), ROOT + "/0.6.6-preview").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("A-99")
    void aVersionIsPublishedOnce() {
        assertThatThrownBy(() -> publish(Artifact.npm(ROOT, "0.6.5-preview.3"), "preview"))
                .hasMessageContaining("cannot publish over");
    }

    @Test
    void aRegistryCanBeDown() {
        registries.down(true);
        assertThat(get(registries.root(Registry.NPM), ROOT).statusCode()).isEqualTo(503);
    }
}
