package dev.gonogo.hotfix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.PullRequestId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotfixPressTest {
    private static final String LONG = "o".repeat(39) + "/" + "r".repeat(100);
    private static final List<String> HERE = List.of("o/r", LONG);

    @Test
    void comesBackAsItWasWritten() {
        HotfixPress press = new HotfixPress("AUTHORISE", new PullRequestId("o/r", 7));

        assertThat(press.code()).isEqualTo("AUTHORISE|o/r#7");
        assertThat(HotfixPress.parse(press.code(), HERE)).contains(press);
    }

    @Test
    void fitsIntoAHundredCharactersForTheLongestRepository() {
        HotfixPress press = new HotfixPress("BACKPORT", new PullRequestId(LONG, 999_999_999));

        assertThat(press.code()).hasSizeLessThanOrEqualTo(100);
        assertThat(HotfixPress.parse(press.code(), HERE)).contains(press);
        assertThat(HotfixPress.parse(press.code(), List.of("o/r"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AUTHORISE",
                "AUTHORISE|",
                "authorise|o/r#7",
                "AUTHORISE|other/r#7",
                "AUTHORISE|o/r#0",
                "AUTHORISE|o/r#7#7",
                "AUTHORISE|o/r#9999999999"
            })
    void whatWeDidNotWriteHereMeansNothing(String code) {
        assertThat(HotfixPress.parse(code, HERE)).isEmpty();
    }
}
