package dev.gonogo.bench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggedRepositoryTest {
    @Test
    void someTagsAreLightweightSomeAstrayAndEachHasItsFiles(@TempDir Path folder)
            throws IOException, InterruptedException {
        Shell shell = new Shell(Files.createDirectory(folder.resolve("r.git")), folder.resolve("errors.log"));

        TaggedRepository.make(shell, 30);

        assertThat(shell.git("for-each-ref", "--format=%(objecttype)", "refs/tags")
                        .lines())
                .hasSize(30)
                .filteredOn("commit"::equals)
                .hasSize(10);
        assertThat(shell.git("tag", "--merged", "main").lines()).hasSize(27);
        assertThat(shell.git("show", "v0.20.0:package.json")).contains("\"version\": \"0.20.0\"");
        assertThat(shell.git("show", "v0.20.0:CHANGELOG.md"))
                .contains("## 0.20.0")
                .doesNotContain("## 0.21.0");
    }
}
