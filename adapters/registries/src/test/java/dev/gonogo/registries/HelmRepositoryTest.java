package dev.gonogo.registries;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HelmRepositoryTest {
    private static final String INDEX = """
            apiVersion: v1
            entries:
              other:
                - created: 2016-10-06T16:23:20.499543808-06:00
                  name: other
                  version: 0.6.6-preview
              aegis:
                - created: 2016-10-06T16:23:20.499814565-06:00
                  description: Deploy Aegis
                  digest: 99c76e403d752c84ead610644d4b1c2f2b453a74b921f422b9dcb8a7c8b559cd
                  home: https://helm.sh/helm
                  dependencies:
                    - name: postgresql
                      version: 9.9.9
                  annotations: {version: 8.8.8}
                  name: aegis
                  urls:
                  - https://technosophos.github.io/tscharts/aegis-0.6.6-preview.tgz
                  version: 0.6.6-preview
                  appVersion: 7.7.7
                - name: aegis
                  version: 0.6.5
              zebra:
                - name: zebra
                  version: 1.1.1
            generated: 2016-10-06T16:23:20.499029981-06:00
            """;

    private RegistriesOnWire registries = new RegistriesOnWire();

    @AfterEach
    void stop() {
        registries.close();
    }

    private Artifact chart(String name, String version) {
        return new HelmChart.Version(registries.at("/charts").toString(), name, version);
    }

    private void indexed(String text) {
        registries.answers("/charts/index.yaml", ok(text).withHeader("Content-Type", "text/yaml"));
    }

    @Test
    @Tag("A-82")
    @Tag("B-28")
    void aChartOfTheExactVersionIsPresent() {
        indexed(INDEX);
        Publication present =
                new Publication.Present(registries.at("/charts/index.yaml").toString());

        assertThat(registries.known(chart("aegis", "0.6.6-preview"))).isEqualTo(present);
        assertThat(registries.known(chart("aegis", "0.6.5"))).isEqualTo(present);
    }

    @Test
    @Tag("B-28")
    void versionsOfOtherThingsDoNotCount() {
        indexed(INDEX);

        for (String version : new String[] {"9.9.9", "8.8.8", "7.7.7", "1.1.1", "0.6.6", "0.6.6-preview.1"}) {
            assertThat(registries.known(chart("aegis", version))).isEqualTo(new Publication.Absent());
        }
        assertThat(registries.known(chart("aeg", "0.6.6-preview"))).isEqualTo(new Publication.Absent());
    }

    @Test
    void aRepositoryWithoutIndexOrChartsHasNothing() {
        assertThat(registries.known(chart("aegis", "1.0.0"))).isEqualTo(new Publication.Absent());

        indexed("apiVersion: v1\nentries: {}\n");
        assertThat(registries.known(chart("aegis", "1.0.0"))).isEqualTo(new Publication.Absent());

        indexed("apiVersion: v1\nentries:\n  aegis: []\n");
        assertThat(registries.known(chart("aegis", "1.0.0"))).isEqualTo(new Publication.Absent());
    }

    @Test
    void anUnquotedNumberIsComparedAsItIsWritten() {
        indexed("entries:\n  aegis:\n  - version: 1.10\n");

        assertThat(registries.known(chart("aegis", "1.10"))).isInstanceOf(Publication.Present.class);
        assertThat(registries.known(chart("aegis", "1.1"))).isEqualTo(new Publication.Absent());
    }

    @Test
    void theSettingsMayPutAnotherRepositoryInPlaceOfTheProcessFiles() {
        registries.close();
        registries = new RegistriesOnWire(true, RegistriesOnWire.LONG);
        registries.answers("/mirror/index.yaml", ok(INDEX));

        assertThat(registries.known(new HelmChart.Version("https://example.invalid", "aegis", "0.6.6-preview")))
                .isEqualTo(new Publication.Present(
                        registries.at("/mirror/index.yaml").toString()));
    }

    @Test
    void anIndexLargerThanAParserTakesByDefaultIsRead() {
        String many = IntStream.range(0, 60_000)
                .mapToObj(number ->
                        "  - name: other\n    description: filling the index up\n    version: 1.0." + number + "\n")
                .collect(Collectors.joining("", "entries:\n  other:\n", "  zz:\n  - version: 2.0.0\n"));
        indexed(many);

        assertThat(many.length()).isGreaterThan(3 * 1024 * 1024);
        assertThat(registries.known(chart("zz", "2.0.0"))).isInstanceOf(Publication.Present.class);
    }

    @Test
    void anIndexThatIsNoneCannotBeTold() {
        for (String text : new String[] {"- a\n- b\n", "just words", "", "entries: {aegis: [", "\tentries: x"}) {
            indexed(text);
            assertThat(registries.whyNot(chart("aegis", "1.0.0")))
                    .startsWith("The ")
                    .contains("Helm repository");
        }
    }

    @Test
    void anAddressThatIsNoneCannotBeTold() {
        assertThat(registries.whyNot(new HelmChart.Version("oci://ghcr.io/x", "aegis", "1.0.0")))
                .isEqualTo("The Helm repository ghcr.io has no http or https address. Correct it in the process file.");
        assertThat(registries.whyNot(new HelmChart.Version("not an address", "aegis", "1.0.0")))
                .isEqualTo("The Helm repository of aegis has no address. Correct it in the process file.");
    }

    @Test
    void anAddressWithAPasswordIsNeitherUsedNorQuoted() {
        String address = registries.at("/charts").toString().replace("http://", "http://ann:topSecret@");
        indexed(INDEX);

        assertThat(registries.whyNot(new HelmChart.Version(address, "aegis", "0.6.6-preview")))
                .isEqualTo("The Helm repository localhost has a user or password in its address. Remove it: only public"
                        + " repositories are read.");
    }
}
