package dev.gonogo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ResidentTest {
    @Test
    void residentMemoryIsReadFromTheLineOfItsName() {
        String status = "Name:\tjava\nVmHWM:\t  999999 kB\nVmRSS:\t  250000 kB\nRssAnon:\t  200000 kB\n";

        assertThat(Resident.megabytes(status)).isEqualTo(256, within(1e-9));
    }

    @Test
    void aProcessThatIsGoneIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> Resident.megabytes("Name:\tjava\nState:\tZ (zombie)\n"));
    }
}
