package dev.gonogo.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B-19")
class AttachmentTest {
    private static final byte[] CONTENT = "green".getBytes(UTF_8);

    private static String name(String called) {
        return Attachment.of(called, CONTENT).name();
    }

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
        assertThat(name(called)).isEqualTo(name);
    }

    @Test
    void aNameOfTwoLinesIsOne() {
        assertThat(name("a\nb/c\nd.log")).isEqualTo("c-d.log");
    }

    @Test
    void ofALongNameTheEndIsKept() {
        assertThat(name("x".repeat(200) + ".png")).hasSize(80).endsWith("x.png");
    }

    @Test
    void anotherNameOrContentIsAnotherAttachment() {
        Attachment one = Attachment.of("shot.png", CONTENT);

        assertThat(one.digest()).matches("[0-9a-f]{64}");
        assertThat(Attachment.of("shot.png", CONTENT)).isEqualTo(one);
        assertThat(Attachment.of("shot.jpg", CONTENT).digest()).isNotEqualTo(one.digest());
        assertThat(Attachment.of("shot.png", "red".getBytes(UTF_8)).digest()).isNotEqualTo(one.digest());
    }
}
