package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import org.junit.jupiter.api.Test;

/** Boards outlive the bot that rendered them, so the meaning of a button's text never changes. */
class OldButtonsTest {
    private static final String LONG = "o".repeat(39) + "/" + "r".repeat(100);

    private static Press promote(String repository) {
        return new Press("PROMOTE", new ReleaseId(repository, Version.of("1.4.0"), 1), "");
    }

    @Test
    void theShortFormOfARepositoryNeverChanges() {
        assertThat(promote(LONG).code()).isEqualTo("PROMOTE|~2xzg67h32dddp|1.4.0|1|");
    }

    @Test
    void aNameIsShortenedOnlyWhereAHundredCharactersAreTooFew() {
        int around = promote("").code().length();
        String fits = "o/" + "r".repeat(100 - around - 2);

        assertThat(promote(fits).code()).hasSize(100).contains(fits);
        assertThat(promote(fits + "r").code()).contains("|~");
    }
}
