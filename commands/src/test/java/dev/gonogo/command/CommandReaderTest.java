package dev.gonogo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
    private record Typed(String name, Map<String, String> values) {
        Typed {
            values = values.entrySet().stream()
                    .filter(value -> !value.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static Typed understood(String line) {
        Reading reading = CommandReader.read(line);
        assertThat(reading).isInstanceOf(Reading.Chosen.class);
        Reading.Chosen chosen = (Reading.Chosen) reading;
        return new Typed(chosen.choice().name(), chosen.arguments().values());
    }

    private static Typed noGo(String version, String reason) {
        return new Typed("no-go", Map.of("version", version, "reason", reason));
    }

    private static Typed defer(String number, String version, String reason, String repository) {
        return new Typed("defer", Map.of("number", number, "version", version, "reason", reason, "repo", repository));
    }

    @Test
    void aParameterMayBeGivenByItsName() {
        assertThat(understood("no-go --version 1.4.0 --reason \"3 tests fail\""))
                .isEqualTo(noGo("1.4.0", "3 tests fail"));
        assertThat(understood("rerun --version=1.4.0")).isEqualTo(new Typed("rerun", Map.of("version", "1.4.0")));
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
        assertThat(understood("defer #12 not ready")).isEqualTo(defer("#12", "", "not ready", ""));
        assertThat(understood("defer 12 1.4.0 not ready")).isEqualTo(defer("12", "1.4.0", "not ready", ""));
        assertThat(understood("defer 12 --repo o/r")).isEqualTo(defer("12", "", "", "o/r"));
        assertThat(CommandReader.read("defer")).isInstanceOf(Reading.Misunderstood.class);
    }
}
