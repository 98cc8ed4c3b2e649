package dev.gonogo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
    private static final String NO_PROCESS = "999999999";

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftBehindIsDeleted() throws IOException {
        Path database = folder.resolve("gonogo.db");
        Path own = NativeFolder.prepare(database);
        Path inUse = Files.writeString(own.resolve("sqlite-in-use.so"), "library");
        Path left = Files.createDirectory(own.resolveSibling(NO_PROCESS));
        Files.writeString(left.resolve("sqlite-left.so"), "library");
        Path foreign = Files.createDirectory(own.resolveSibling("notes"));

        assertThat(NativeFolder.prepare(database)).isEqualTo(own);

        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
        assertThat(foreign).exists();
    }
}
