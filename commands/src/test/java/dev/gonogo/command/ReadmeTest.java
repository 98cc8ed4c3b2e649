package dev.gonogo.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.rewrite=true} rewrites the table in the README. */
final class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final String BEGIN = "<!-- commands: begin -->\n";
    private static final String END = "\n<!-- commands: end -->";

    @Test
    void theReadmeShowsTheCommandsOfTheList() throws IOException {
        String readme = Files.readString(README, UTF_8);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("golden.rewrite")) {
            readme = readme.substring(0, from) + CommandTable.markdown() + readme.substring(to);
            Files.writeString(README, readme, UTF_8);
        }
        assertThat(readme).contains(BEGIN + CommandTable.markdown() + END);
    }

    @Test
    void noCellOfTheTableBreaksIt() {
        assertThat(CommandTable.markdown().lines())
                .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(6));
    }
}
