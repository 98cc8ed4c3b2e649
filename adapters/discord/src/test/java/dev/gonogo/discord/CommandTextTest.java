package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.CommandReader;
import dev.gonogo.command.Reading;
import dev.gonogo.form.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommandTextTest {
    private static Arguments read(String line) {
        Reading reading = CommandReader.read(line);
        assertThat(reading).as(line).isInstanceOf(Reading.Chosen.class);
        return ((Reading.Chosen) reading).arguments();
    }

    @Test
    void aCommandIsTheLineThatSomebodyWouldType() {
        assertThat(CommandText.of("status", Map.of())).isEqualTo("status");
        assertThat(CommandText.of("cut", Map.of("version", "0.6.6-preview", "repo", "o/r")))
                .isEqualTo("cut 0.6.6-preview --repo o/r");
        assertThat(CommandText.of("no-go", Map.of("version", "0.6.6", "reason", "the changelog misses the fix")))
                .isEqualTo("no-go 0.6.6 the changelog misses the fix");
        assertThat(CommandText.of("help", Map.of("command", "cut"))).isEqualTo("help cut");
    }

    @Test
    void whatWouldBeReadOtherwiseIsNamed() {
        assertThat(CommandText.of("no-go", Map.of("reason", "3 tests fail")))
                .isEqualTo("no-go \"--reason=3 tests fail\"");
        assertThat(CommandText.of("no-go", Map.of("version", "0.6.6", "reason", "--force was used")))
                .isEqualTo("no-go 0.6.6 \"--reason=--force was used\"");
    }

    @Test
    void anUnknownCommandIsLeftToTheReader() {
        assertThat(CommandText.of("launch", Map.of("version", "1"))).isEqualTo("launch");
    }

    @Test
    void whateverIsFilledInIsReadAsItWasMeant() {
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            String version = filled(random);
            String reason = filled(random);
            String repository = filled(random);

            Arguments typed =
                    read(CommandText.of("no-go", Map.of("version", version, "reason", reason, "repo", repository)));

            assertThat(typed.text("version").strip()).isEqualTo(version);
            assertThat(typed.text("reason").strip()).isEqualTo(reason);
            assertThat(typed.text("repo").strip()).isEqualTo(repository);
        }
    }

    private static String filled(Random random) {
        List<String> pieces =
                List.of("1.0.0", "a", " ", "  ", "\"", "'", "“", "\\", "--repo", "--", "-", "=", "isn't", "\u00A0");
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(8); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString().strip();
    }
}
