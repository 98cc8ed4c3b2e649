package dev.gonogo.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B-19")
class AttachmentTest {
    @ParameterizedTest
    @CsvSource({
        "shot.png, shot.png",
        "Screen Shot (1).png, Screen-Shot-1-.png",
        "C:\\Users\\ann\\p95.json, p95.json",
        "../../.github/workflows/release.yml, release.yml",
        ".git, git",
        "-rf, rf",
        "…, file",
        "'', file",
    })
    void aNameHarmsNobody(String called, String name) {
        assertThat(Attachment.harmless(called)).isEqualTo(name);
    }

    @Test
    void aNameOfTwoLinesIsOne() {
        assertThat(Attachment.harmless("a\nb/c\nd.log")).isEqualTo("c-d.log");
    }

    @Test
    void ofALongNameTheEndIsKept() {
        assertThat(Attachment.harmless("x".repeat(200) + ".png")).hasSize(80).endsWith("x.png");
        assertThat(Attachment.harmless("x" + "." + "y".repeat(79))).isEqualTo("y".repeat(79));
    }
}
