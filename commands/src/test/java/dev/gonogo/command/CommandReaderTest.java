package dev.gonogo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.form.Target;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
    private static Command understood(String line) {
        Reading reading = CommandReader.read(line);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).command();
    }

    private static Map<String, String> deferred(String line) {
        return ((Reading.Chosen) CommandReader.read(line)).arguments().values();
    }

    private static NoGo noGo(String version, String reason) {
        return new NoGo(new Target(version, ""), reason);
    }

    @Test
    void aParameterMayBeGivenByItsName() {
        assertThat(understood("no-go --version 1.4.0 --reason \"3 tests fail\""))
                .isEqualTo(noGo("1.4.0", "3 tests fail"));
        assertThat(understood("cut --version=1.4.0")).isEqualTo(new Cut(new Target("1.4.0", "")));
    }

    @Test
    void whatIsNamedIsNotTakenByPositionAsWell() {
        assertThat(understood("no-go --version 1.4.0 2.0.0 came out")).isEqualTo(noGo("1.4.0", "2.0.0 came out"));
        assertThat(understood("no-go \"--reason=3 tests -- fail\"")).isEqualTo(noGo("", "3 tests -- fail"));
    }

    @Test
    void aParameterThatACommandDoesNotHaveHasNoNameEither() {
        assertThat(CommandReader.read("cut 1.4.0 --reason why")).isInstanceOf(Reading.Misunderstood.class);
    }

    @Test
    void aQuoteAfterABackslashIsAPlainSign() {
        assertThat(understood("no-go 1.4.0 the 5\\\" disk isn\\'t \\“ready\\”"))
                .isEqualTo(noGo("1.4.0", "the 5\" disk isn't “ready”"));
        assertThat(understood("no-go \"--reason=it's \\\"bad\\\"\"")).isEqualTo(noGo("", "it's \"bad\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\temp\\x", "\\\\server", "ends\\"})
    void anyOtherBackslashStays(String text) {
        assertThat(understood("no-go 1.4.0 " + text)).isEqualTo(noGo("1.4.0", text));
    }

    @Test
    void aDeferralTakesANumberAVersionAndAReason() {
        assertThat(deferred("defer #12 not ready")).isEqualTo(Map.of("number", "#12", "reason", "not ready"));
        assertThat(deferred("defer 12 1.4.0 not ready"))
                .isEqualTo(Map.of("number", "12", "version", "1.4.0", "reason", "not ready"));
        assertThat(deferred("defer 12 --repo o/r")).isEqualTo(Map.of("number", "12", "repo", "o/r"));
        assertThat(CommandReader.read("defer")).isInstanceOf(Reading.Misunderstood.class);
    }
}
