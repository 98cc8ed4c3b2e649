package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of what people see; {@code -Dgolden.rewrite=true} rewrites it. */
final class Golden {
    private Golden() {}

    static void matches(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        String visible = actual.replace("\u001b", "␛");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(file, visible, UTF_8);
        }
        assertThat(visible).isEqualTo(Files.readString(file, UTF_8));
    }
}
