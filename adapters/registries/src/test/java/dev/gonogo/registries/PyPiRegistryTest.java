package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PyPiRegistryTest {
    private static final String PATH = "/pypi-site/pypi/ag-client/0.6.6.dev0/json";
    private static final Artifact WANTED = new PyPiProject.Release("ag-client", "0.6.6.dev0");

    private final RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    private static String release(String version, String yanked, String files) {
        return """
               {"info":{"author":"","name":"ag-client","version":"%s","yanked":%s,"yanked_reason":null,
                        "release_url":"https://pypi.org/project/ag-client/0.6.6.dev0/"},
                "last_serial":1591652,"urls":[%s],"vulnerabilities":[]}
               """.formatted(version, yanked, files);
    }

    private static final String WHEEL = """
            {"filename":"ag_client-0.6.6.dev0-py3-none-any.whl","packagetype":"bdist_wheel","size":3795,"yanked":false}
            """;

    private String link() {
        return registries.at("/pypi-site/project/ag-client/0.6.6.dev0/").toString();
    }

    @Test
    @Tag("A-79")
    @Tag("A-90")
    @Tag("A-92")
    @Tag("B-26")
    void aReleaseWithFilesIsPresent() {
        registries.answers(PATH, okJson(release("0.6.6.dev0", "false", WHEEL)));

        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Present(link()));
    }

    @Test
    void aReleaseThatPyPiDoesNotKnowIsAbsent() {
        registries.answers(PATH, okJson("{\"message\": \"Not Found\"}").withStatus(404));

        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Absent());
    }

    @Test
    @Tag("B-26")
    void aReleaseWithoutFilesOrYankedOrOfAnotherVersionIsIncomplete() {
        registries.answers(PATH, okJson(release("0.6.6.dev0", "false", "")));
        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Incomplete("it has no files", link()));

        registries.answers(PATH, okJson(release("0.6.6.dev0", "true", WHEEL)));
        assertThat(registries.known(WANTED)).isEqualTo(new Publication.Incomplete("it was yanked", link()));

        registries.answers(PATH, okJson(release("0.6.6", "false", WHEEL)));
        assertThat(registries.known(WANTED))
                .isEqualTo(new Publication.Incomplete("PyPI shows the version 0.6.6", link()));
    }

    @Test
    void theAddressOfANormalisedNameIsFollowed() {
        String elsewhere = "/pypi-site/pypi/ag_client/0.6.6.dev0/json";
        registries.answers(
                elsewhere, new ResponseDefinitionBuilder().withStatus(301).withHeader("Location", PATH));
        registries.answers(PATH, okJson(release("0.6.6.dev0", "false", WHEEL)));

        assertThat(registries.known(new PyPiProject.Release("ag_client", "0.6.6.dev0")))
                .isInstanceOf(Publication.Present.class);
    }
}
