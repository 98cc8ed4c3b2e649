package dev.gonogo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.version.Version;
import org.junit.jupiter.api.Test;

class ReleaseIdTest {

    @Test
    void isReadBackFromItsText() {
        ReleaseId id = new ReleaseId("OneStepAt4time/aegis", Version.of("0.6.6-preview.1"), 12);

        assertThat(id).hasToString("OneStepAt4time/aegis@0.6.6-preview.1#12");
        assertThat(ReleaseId.of(id.toString())).isEqualTo(id);
    }

    @Test
    void refusesATextThatIsNoRelease() {
        assertThatThrownBy(() -> ReleaseId.of("acme/rocket@1.4.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a release is written owner/name@version#attempt, not acme/rocket@1.4.0");
    }
}
