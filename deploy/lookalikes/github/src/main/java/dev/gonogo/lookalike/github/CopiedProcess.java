package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Makes the copy of a local repository releasable in the sandbox: its process file names the sandbox's repository and people.
 * A repository that has no process file gets the built-in one. Nothing is written to the repository that was copied.
 */
final class CopiedProcess {
    static final String PATH = ".github/gonogo.yml";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> BRANCHES = List.of("main", "develop");
    private static final List<String> NEEDED =
            List.of("create-release-branch.yml", "release-please.yml", "release-dry-run.yml", "release.yml");

    private final GitStore git;
    private final Settings settings;

    CopiedProcess(GitStore git, Settings settings) {
        this.git = git;
        this.settings = settings;
    }

    /**
     * Commits the process file to both branches.
     *
     * @throws IllegalStateException when the repository cannot be released in the sandbox, with the reason
     */
    void adapt() {
        var main = git.branch("main").orElseThrow();
        var own = git.text(main, PATH);
        if (own.isEmpty()) {
            refuseWithoutWorkflows(main);
        }
        var text = own.map(this::withOurPeople).orElseGet(() -> BuiltIn.AEGIS.processFile());
        var author = new CommitWriter.Author("ann", settings.clock().instant());
        for (var branch : BRANCHES) {
            var head = git.branch(branch);
            var commit = new CommitWriter(git).commit(head, Map.of(PATH, text), author, "ci: release in the sandbox");
            git.point(GitStore.HEADS + branch, commit);
        }
    }

    private void refuseWithoutWorkflows(ObjectId main) {
        var workflows = new Workflows(git);
        var missing = NEEDED.stream()
                .filter(file -> workflows.find(main, file).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("main of " + settings.sourceRepository() + " has neither " + PATH
                    + " nor the workflows of the built-in process (missing in " + Workflows.FOLDER + ": "
                    + String.join(", ", missing) + "). Write " + PATH + " for it first; "
                    + "processes/example.gonogo.yml is one to start from.");
        }
    }

    private String withOurPeople(String own) {
        var process = read(own)
                .orElseThrow(() -> new IllegalStateException(PATH + " on main of " + settings.sourceRepository()
                        + " is no YAML mapping. gonogo check tells what is wrong with it."));
        var people = read(BuiltIn.AEGIS.processFile())
                .map(ours -> ours.path("roles").path("maintainer"))
                .orElseThrow();
        process.put("repository", settings.fullName());
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
