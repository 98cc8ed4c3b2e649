package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CopiedProcessTest {
    private static final String PROCESS_FILE = ".github/gonogo.yml";
    private static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: me/somewhere-else
            roles: {maintainer: [me], security: [you]}
            """;

    private final CopiedProcess copied = new CopiedProcess(Path.of("mine"), "me/mine");

    /** What the copy gets, where main has these files. */
    private JsonNode processFile(Map<String, String> main) throws JsonProcessingException {
        Map<String, String> files = copied.files(path -> Optional.ofNullable(main.get(path)));
        assertThat(files).containsOnlyKeys(PROCESS_FILE);
        return new YAMLMapper().readTree(files.get(PROCESS_FILE));
    }

    @Test
    void itNamesTheSandboxesRepositoryAndPeople() throws JsonProcessingException {
        JsonNode process = processFile(Map.of(PROCESS_FILE, PROCESS));

        assertThat(process.path("repository").asText()).isEqualTo("me/mine");
        assertThat(process.path("extends").asText()).isEqualTo("release-please-promotion");
        assertThat(process.path("roles").path("maintainer")).hasSize(4);
        assertThat(process.path("roles").path("security")).hasSize(4);
    }

    @Test
    void aRepositoryWithoutProcessFileGetsTheBuiltInOne() throws JsonProcessingException {
        Map<String, String> workflows = Stream.of(
                        "create-release-branch", "release-please", "release-dry-run", "release")
                .collect(Collectors.toMap(
                        name -> ".github/workflows/" + name + ".yml", name -> "on: workflow_dispatch\njobs: {}\n"));

        assertThat(processFile(workflows).path("extends").asText()).isEqualTo("release-please-promotion");
    }

    @Test
    void aRepositoryThatNothingReleasesIsRefusedWithWhatItLacks() {
        assertThatThrownBy(() -> processFile(Map.of()))
                .hasMessageContaining(
                        "main of mine has neither .github/gonogo.yml nor the workflows of the built-in process "
                                + "(missing in .github/workflows: create-release-branch.yml, release-please.yml, "
                                + "release-dry-run.yml, release.yml). Write .github/gonogo.yml for it first");
    }

    @Test
    void itIsCommittedInTheSandboxesName() {
        assertThat(copied.copied().subject()).isEqualTo("ci: release in the sandbox");
        assertThat(copied.copied().folder()).isEqualTo(Path.of("mine"));
    }
}
