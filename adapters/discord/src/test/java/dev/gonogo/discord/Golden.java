package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord is sent, in files that people can read; {@code -Dgolden.rewrite=true} rewrites them. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/gonogo/discord");
    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Golden() {}

    static void assertUnchanged(String name, DataObject actual) {
        Path file = FOLDER.resolve(name);
        try {
            String text = SORTED.writeValueAsString(SORTED.readValue(actual.toJson(), Object.class)) + "\n";
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
