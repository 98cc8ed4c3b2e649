package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FilePointersTest {

    private final FilePointers pointers = new FilePointers();

    @Test
    @Tag("A-65")
    @Tag("A-66")
    void jsonIsReadByPointer() {
        assertThat(pointers.find("package.json", "{\"version\": \"0.6.6-preview\"}", "/version"))
                .contains("0.6.6-preview");
        assertThat(pointers.find(".release-please-manifest.json", "{\".\": \"0.6.6\"}", "/."))
                .contains("0.6.6");
        assertThat(pointers.find("a.json", "{\"a/b\": [{\"m~n\": 7}]}", "/a~1b/0/m~0n"))
                .contains("7");
        assertThat(pointers.find("a.json", "\"whole\"", "")).contains("whole");
    }

    @Test
    @Tag("A-67")
    void yamlIsReadByPointerAndNumbersKeepTheirDigits() {
        String chart = "version: 0.6.6\nappVersion: \"0.6.6-preview\"\nshort: 1.10\n";

        assertThat(pointers.find("deploy/helm/aegis/Chart.yaml", chart, "/version"))
                .contains("0.6.6");
        assertThat(pointers.find("deploy/helm/aegis/Chart.YML", chart, "/appVersion"))
                .contains("0.6.6-preview");
        assertThat(pointers.find("Chart.yaml", chart, "/short")).contains("1.10");
    }

    @Test
    void whatIsNotThereOrNoScalarIsNotFound() {
        String text = "{\"version\": null, \"nested\": {}}";

        assertThat(pointers.find("a.json", text, "/version")).isEmpty();
        assertThat(pointers.find("a.json", text, "/nested")).isEmpty();
        assertThat(pointers.find("a.json", text, "/absent")).isEmpty();
        assertThat(pointers.find("a.json", text, "nested")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotFound() {
        assertThat(pointers.find("a.json", "{\"version\": \"1.0.0\"", "/version"))
                .isEmpty();
        assertThat(pointers.find("a.json", "{\"version\": \"1\", \"version\": \"2\"}", "/version"))
                .isEmpty();
        assertThat(pointers.find("a.json", "{\"version\": \"1\"} {}", "/version"))
                .isEmpty();
        assertThat(pointers.find("a.json", "", "/version")).isEmpty();
        assertThat(pointers.find("a.yaml", "version: [", "/version")).isEmpty();
        assertThat(pointers.find("a.toml", "version = ", "/version")).isEmpty();
        assertThat(pointers.find("a.txt", "version = \"1.0.0\"", "/version")).isEmpty();
    }
}
