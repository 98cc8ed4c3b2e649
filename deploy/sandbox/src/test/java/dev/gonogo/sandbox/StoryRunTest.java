package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryRunTest {
    @TempDir
    private Path directory = Path.of("unset");

    @Test
    void aWrongStoryIsExplainedWithItsLinesAndWithWhatAStepLooksLike() throws Exception {
        Path file = Files.writeString(directory.resolve("wrong.story"), "ann: /release status\nann dances\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        assertThat(StoryRun.read(file, new PrintStream(printed, true, UTF_8))).isEmpty();
        assertThat(printed.toString(UTF_8))
                .contains("wrong.story, line 2: this is not a step: ann dances")
                .contains("  ann: /release cut 0.6.6-preview");
    }

    @Test
    void aKeptDirectoryMustBeNewOrEmptyAndStays() throws Exception {
        Path kept = directory.resolve("kept");
        try (RunDirectory run = RunDirectory.kept(kept)) {
            assertThat(run.store()).isDirectory();
        }
        assertThat(kept.resolve("store")).isDirectory();
        assertThatThrownBy(() -> RunDirectory.kept(kept)).hasMessageContaining("is not empty");
    }
}
