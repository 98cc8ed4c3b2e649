package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.net.URI;
import java.time.Duration;

/** The registries made of WireMock. GitHub Releases get a recognisable answer. */
final class RegistriesOnWire implements AutoCloseable {
    static final String ASKED_GITHUB = "asked GitHub";

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    /** Longer than any answer takes, also on a busy machine. */
    static final Duration LONG = Duration.ofMinutes(1);

    private final HttpRegistries registries;

    /** @param mirrors whether the Helm repository and the image registry of the settings replace those of the artifacts */
    RegistriesOnWire(boolean mirrors, Duration patience) {
        server.start();
        RegistrySettings settings = new RegistrySettings(
                at("/npm/"), at("/pypi-site"), mirrors ? at("/mirror") : null, mirrors ? at("/images/") : null);
        registries = new HttpRegistries(settings, release -> new Answer.CannotTell<>(ASKED_GITHUB), patience);
    }

    RegistriesOnWire() {
        this(false, LONG);
    }

    URI at(String path) {
        return URI.create(server.baseUrl() + path);
    }

    void answers(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    Answer<Publication> ask(Artifact artifact) {
        return registries.answer(new PublicationOf(artifact));
    }

    Publication known(Artifact artifact) {
        return ask(artifact).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    String whyNot(Artifact artifact) {
        return switch (ask(artifact)) {
            case Answer.CannotTell<Publication>(String why) -> why;
            case Answer.Known<Publication>(Publication value) -> throw new AssertionError("known: " + value);
        };
    }

    @Override
    public void close() {
        registries.close();
        server.stop();
    }
}
