package dev.gonogo.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.gonogo.port.Lease;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A GitHub made of WireMock, and a forge that talks to it with a clock that stands still and pauses that take no time.
 */
final class GitHubOnWire implements AutoCloseable {
    static final String TOKEN = "ghp_topSecret0123456789";
    static final String REPOSITORY = "OneStepAt4time/aegis";
    static final String ROOT = "/repos/" + REPOSITORY;
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    final List<Duration> pauses = new ArrayList<>();
    final AtomicReference<String> token = new AtomicReference<>(TOKEN);
    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    final GitHubForge forge;
    /** Every request that ended, as its status and what was left of the rate limit. */
    final List<String> ended = new CopyOnWriteArrayList<>();

    private final GitHubConnection connection;

    GitHubOnWire() {
        this(Limits.USUAL);
    }

    GitHubOnWire(Limits limits) {
        server.start();
        server.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(
                        okJson("{\"message\":\"Not Found\",\"status\":\"404\"}").withStatus(404)));
        server.stubFor(get(urlPathEqualTo(ROOT)).willReturn(okJson(Examples.REPOSITORY)));
        HttpConnector http = new HttpConnector(limits, (status, took, left) -> ended.add(status + " " + left));
        connection = new GitHubConnection(now::get, pauses::add, () -> 0.5, http);
        forge = connection.forge(settings());
    }

    GitHubForge another() {
        return connection.forge(settings());
    }

    private GitHubSettings settings() {
        return new GitHubSettings(URI.create(server.baseUrl()), REPOSITORY, token::get);
    }

    /** @param path below the repository's address, empty for the repository itself */
    static MappingBuilder reading(String path) {
        return get(urlPathEqualTo(path.isEmpty() ? ROOT : ROOT + "/" + path));
    }

    void answers(String path, String body) {
        answers(path, okJson(body));
    }

    void answers(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(reading(path).willReturn(answer));
    }

    /** Times that a path below the repository's address was read. */
    int reads(String path) {
        return server.findAll(WireMock.getRequestedFor(urlPathEqualTo(ROOT + "/" + path)))
                .size();
    }

    <T> T known(ForgeQuestion<T> question) {
        return forge.answer(question).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    /** Why a question cannot be answered; checks that this does not contain the token. */
    String whyNot(ForgeQuestion<?> question) {
        String why = reason(forge.answer(question));
        assertThat(why).doesNotContain(TOKEN);
        return why;
    }

    private static String reason(Answer<?> answer) {
        return switch (answer) {
            case Answer.CannotTell<?>(String why) -> why;
            case Answer.Known<?>(Object value) -> throw new AssertionError("known: " + value);
        };
    }

    static Lease lease() {
        Version version = Version.parse("0.6.6-preview").orElseThrow();
        return new Lease(new ReleaseId(REPOSITORY, version, 1), "test", 1);
    }

    @Override
    public void close() {
        connection.close();
        server.stop();
    }
}
