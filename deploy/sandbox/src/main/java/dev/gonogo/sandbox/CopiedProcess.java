package dev.gonogo.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.github.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the copy of a local repository releasable in the sandbox: its process file gets the sandbox's repository and
 * people. A repository without a process file gets the built-in one. Nothing is written to the repository that was
 * copied.
 */
final class CopiedProcess {
    private static final String PATH = ".github/gonogo.yml";
    private static final String WORKFLOWS = ".github/workflows";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> NEEDED =
            List.of("create-release-branch.yml", "release-please.yml", "release-dry-run.yml", "release.yml");

    private final Path source;
    private final String repository;

    /**
     * @param source the local repository
     * @param repository the sandbox's, {@code owner/name}
     */
    CopiedProcess(Path source, String repository) {
        this.source = source;
        this.repository = repository;
    }

    /** The repository, and what its copy gets. */
    Source copied() {
        return new Source(source, "ann", "ci: release in the sandbox", this::files);
    }

    /**
     * @param main text of a file at the head of main, by its path
     * @throws IllegalStateException when the repository cannot be released in the sandbox, with the reason
     */
    Map<String, String> files(Function<String, Optional<String>> main) {
        Optional<String> own = main.apply(PATH);
        if (own.isEmpty()) {
            refuseWithoutWorkflows(main);
        }
        return Map.of(PATH, own.map(this::withOurPeople).orElseGet(BuiltIn.AEGIS::processFile));
    }

    private void refuseWithoutWorkflows(Function<String, Optional<String>> main) {
        List<String> missing = NEEDED.stream()
                .filter(file -> main.apply(WORKFLOWS + "/" + file).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("main of " + source + " has neither " + PATH
                    + " nor the workflows of the built-in process (missing in "
                    + WORKFLOWS + ": " + String.join(", ", missing) + "). Write " + PATH + " for it first; "
                    + "processes/example.gonogo.yml is one to start from.");
        }
    }

    private String withOurPeople(String own) {
        ObjectNode process = read(own)
                .orElseThrow(() -> new IllegalStateException(PATH + " on main of " + source
                        + " is no YAML mapping. gonogo check tells what is wrong with it."));
        JsonNode people = read(BuiltIn.AEGIS.processFile())
                .map(ours -> ours.path("roles").path("maintainer"))
                .orElseThrow();
        process.put("repository", repository);
        if (process.get("roles") instanceof ObjectNode roles) {
            List.copyOf(roles.properties()).forEach(role -> roles.set(role.getKey(), people));
        }
        return written(process);
    }

    private static Optional<ObjectNode> read(String yaml) {
        try {
            return YAML.readTree(yaml) instanceof ObjectNode mapping ? Optional.of(mapping) : Optional.empty();
        } catch (JsonProcessingException problem) {
            return Optional.empty();
        }
    }

    private static String written(JsonNode process) {
        try {
            return YAML.writeValueAsString(process);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("A tree that was read can always be written.", problem);
        }
    }
}
