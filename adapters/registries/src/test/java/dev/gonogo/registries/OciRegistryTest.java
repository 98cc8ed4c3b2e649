package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-27")
class OciRegistryTest {
    private static final String PATH = "/v2/agent0ai/agent-zero/manifests/1.4.0";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String NAME = "The image registry localhost";
    private static final String TOKEN_PATH =
            "/token?service=registry.example.com&scope=repository%3Aagent0ai%2Fagent-zero%3Apull";

    private RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    private Artifact image(String tag) {
        return new OciImage.Tag(registries.at("/").toString(), "agent0ai/agent-zero", tag);
    }

    /** The header of a manifest by the distribution specification. */
    private static ResponseDefinitionBuilder manifest(String type) {
        return ok().withHeader("Content-Type", type)
                .withHeader(
                        "Docker-Content-Digest",
                        "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b");
    }

    private void registry(ResponseDefinitionBuilder answer) {
        registries.server.stubFor(head(urlEqualTo(PATH)).willReturn(answer));
    }

    /** Every caller is first sent to the token server, and gets this answer with its token. */
    private void guarded(String challenge, ResponseDefinitionBuilder answer) {
        registries.server.stubFor(head(urlEqualTo(PATH))
                .withHeader("Authorization", absent())
                .willReturn(status(401).withHeader("WWW-Authenticate", challenge)));
        registries.server.stubFor(head(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer anybody.s-token_1"))
                .willReturn(answer));
    }

    private String challenge() {
        return "Bearer realm=\"" + registries.at("/token") + "\",service=\"registry.example.com\","
                + "scope=\"repository:agent0ai/agent-zero:pull\"";
    }

    private Publication present() {
        return new Publication.Present(registries.at(PATH).toString());
    }

    @Test
    void aTagWithAManifestIsPresentAndNothingButItsHeadersIsRead() {
        registry(manifest(INDEX));

        assertThat(registries.known(image("1.4.0"))).isEqualTo(present());
        registries.server.verify(headRequestedFor(urlEqualTo(PATH))
                .withHeader("Accept", containing("application/vnd.oci.image.manifest.v1+json"))
                .withHeader("Accept", containing(INDEX))
                .withHeader("Accept", containing("application/vnd.docker.distribution.manifest.v2+json"))
                .withHeader("Accept", containing("application/vnd.docker.distribution.manifest.list.v2+json"))
                .withHeader("Authorization", absent()));
    }

    @Test
    void oneManifestIsAsGoodAsAList() {
        for (String type : new String[] {
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json; charset=utf-8",
            "application/vnd.docker.distribution.manifest.list.v2+json"
        }) {
            registry(manifest(type));
            assertThat(registries.known(image("1.4.0"))).as(type).isEqualTo(present());
        }
    }

    @Test
    void onlyTheExactTagCounts() {
        registry(manifest(INDEX));

        assertThat(registries.known(image("1.4.0-rc"))).isEqualTo(new Publication.Absent());
        assertThat(registries.known(image("1.4"))).isEqualTo(new Publication.Absent());
    }

    @Test
    void aTokenForAnybodyIsFetchedWhereTheRegistryWantsOne() {
        guarded(challenge(), manifest(INDEX));
        registries.answers(TOKEN_PATH, okJson("""
                {"token":"anybody.s-token_1","access_token":"anybody.s-token_1","expires_in":300,
                 "issued_at":"2026-11-20T10:00:00Z"}
                """));

        assertThat(registries.known(image("1.4.0"))).isEqualTo(present());
        registries.server.verify(getRequestedFor(urlEqualTo(TOKEN_PATH)).withHeader("Authorization", absent()));
    }

    @Test
    void aTokenMayBeNamedAsOAuthNamesItAndAScopeMayBeLeftOut() {
        guarded("bearer REALM=\"" + registries.at("/token?account=") + "\"", manifest(INDEX));
        registries.answers(
                "/token?account=&scope=repository%3Aagent0ai%2Fagent-zero%3Apull",
                okJson("{\"access_token\":\"anybody.s-token_1\"}"));

        assertThat(registries.known(image("1.4.0"))).isEqualTo(present());
    }

    @Test
    void aTagThatIsMissingBehindATokenIsAbsent() {
        guarded(challenge(), status(404));
        registries.answers(TOKEN_PATH, okJson("{\"token\":\"anybody.s-token_1\"}"));

        assertThat(registries.known(image("1.4.0"))).isEqualTo(new Publication.Absent());
    }

    @Test
    void whoIsRefusedWithATokenIsNotSentRoundAgain() {
        guarded(challenge(), status(401).withHeader("WWW-Authenticate", challenge()));
        registries.answers(TOKEN_PATH, okJson("{\"token\":\"anybody.s-token_1\"}"));

        assertThat(registries.whyNot(image("1.4.0")))
                .isEqualTo(NAME + " does not let us read this (401). Is it public?");
        registries.server.verify(2, headRequestedFor(anyUrl()));
    }

    @Test
    void aChallengeThatWeCannotAnswerIsARefusal() {
        for (String challenge : new String[] {
            "Basic realm=\"registry\"",
            "Bearer realm=\"ftp://localhost/token\"",
            "Bearer realm=\"http://ann:pass@localhost/token\"",
            "Bearer realm=\"/token\"",
            "Bearer realm=\"not an address\"",
            "Bearer service=\"registry.example.com\""
        }) {
            guarded(challenge, manifest(INDEX));
            assertThat(registries.whyNot(image("1.4.0")))
                    .as(challenge)
                    .isEqualTo(NAME + " does not let us read this (401). Is it public?");
        }
    }

    @Test
    void troubleOfTheTokenServerIsSaidSo() {
        String server = "The token server of the image registry localhost";
        guarded(challenge(), manifest(INDEX));

        registries.answers(TOKEN_PATH, okJson("{\"token\":\"two words\"}"));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(server + " gave us no token.");
        registries.answers(TOKEN_PATH, okJson("{}"));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(server + " gave us no token.");
        registries.answers(TOKEN_PATH, status(404));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(server + " gave us no token.");
        registries.answers(TOKEN_PATH, okJson("<html>"));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(server + " sent an answer that we cannot read.");
        registries.answers(TOKEN_PATH, status(503));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(server + " has a problem (503).");
        registries.answers(TOKEN_PATH, okJson("{\"x\":\"" + "x".repeat(300 * 1024) + "\"}"));
        assertThat(registries.whyNot(image("1.4.0")))
                .isEqualTo(server + " sent more than 262144 bytes. It was not read on.");
    }

    @Test
    void everyRefusalHasItsSentence() {
        registry(status(403));
        assertThat(registries.whyNot(image("1.4.0")))
                .isEqualTo(NAME + " does not let us read this (403). Is it public?");
        registry(status(429).withHeader("Retry-After", "60"));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(NAME + " asks us to come back later (rate limit).");
        registry(status(500));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(NAME + " has a problem (500).");
        registry(new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE));
        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo("The connection to " + NAME + " broke.");
    }

    @Test
    void aPageForPeopleIsNoManifest() {
        registry(manifest("text/html"));

        assertThat(registries.whyNot(image("1.4.0")))
                .isEqualTo("The image registry answered with something that is no image.");
    }

    @Test
    void aRegistryThatHangsIsGivenUp() {
        registries.close();
        registries = new RegistriesOnWire(false, Duration.ofSeconds(1));
        registry(manifest(INDEX).withFixedDelay(30_000));

        assertThat(registries.whyNot(image("1.4.0"))).isEqualTo(NAME + " did not answer within 1 s.");
    }

    @Test
    void theSettingsMayPutAnotherRegistryInPlaceOfTheProcessFiles() {
        registries.close();
        registries = new RegistriesOnWire(true, RegistriesOnWire.LONG);
        registries.server.stubFor(
                head(urlEqualTo("/images/v2/o/r/manifests/1.4.0")).willReturn(manifest(INDEX)));

        assertThat(registries.known(new OciImage.Tag("https://example.invalid", "o/r", "1.4.0")))
                .isEqualTo(new Publication.Present(
                        registries.at("/images/v2/o/r/manifests/1.4.0").toString()));
    }

    @Test
    void anAddressWithAPasswordIsNeitherUsedNorQuoted() {
        assertThat(registries.whyNot(new OciImage.Tag("https://ann:topSecret@localhost", "o/r", "1.4.0")))
                .isEqualTo("The image registry localhost has a user or password in its address. Remove it: only public"
                        + " repositories are read.");
    }
}
