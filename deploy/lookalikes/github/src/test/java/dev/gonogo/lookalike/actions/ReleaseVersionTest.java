package dev.gonogo.lookalike.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReleaseVersionTest {
    private static ReleaseVersion version(String text) {
        return ReleaseVersion.parse(text).orElseThrow();
    }

    @Test
    @Tag("A-86")
    void pypiSpellsPrereleasesItsOwnWay() {
        assertThat(version("1.2.3").pep440()).isEqualTo("1.2.3");
        assertThat(version("1.2.3-preview").pep440()).isEqualTo("1.2.3.dev0");
        assertThat(version("1.2.3-preview.4").pep440()).isEqualTo("1.2.3.dev4");
        assertThat(version("1.2.3-alpha").pep440()).isEqualTo("1.2.3a0");
        assertThat(version("1.2.3-beta.2").pep440()).isEqualTo("1.2.3b2");
        assertThat(version("1.2.3-rc").pep440()).isEqualTo("1.2.3rc0");
    }

    @Test
    @Tag("A-85")
    void theDistTagIsTheChannel() {
        assertThat(version("1.2.3").distTag()).isEqualTo("latest");
        assertThat(version("1.2.3-rc.1").distTag()).isEqualTo("rc");
    }

    @Test
    void anythingElseIsNoVersion() {
        for (var text : List.of("1.2", "v1.2.3", "1.2.3-preview-1", "1.2.3-gamma", "1.2.3 ", "")) {
            assertThat(ReleaseVersion.parse(text)).as(text).isEmpty();
        }
    }
}
