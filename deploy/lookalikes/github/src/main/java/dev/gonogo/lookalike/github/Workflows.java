package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.WorkflowDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;

/** The workflow files of the repository, read at a commit. */
final class Workflows {
    static final String FOLDER = ".github/workflows";

    private static final long FIRST_ID = 96_000_001;

    private final GitStore git;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<WorkflowFile, Optional<WorkflowDefinition>> parsed = new ConcurrentHashMap<>();

    private record WorkflowFile(String path, String text) {}

    Workflows(GitStore git) {
        this.git = git;
    }

    /** Every workflow at a commit, by path. */
    List<WorkflowDefinition> at(ObjectId commit) {
        return git.folder(commit, FOLDER).stream()
                .filter(entry -> entry.path().endsWith(".yml") || entry.path().endsWith(".yaml"))
                .flatMap(entry ->
                        git
                                .text(commit, entry.path())
                                .flatMap(text -> parsed(new WorkflowFile(entry.path(), text)))
                                .stream())
                .toList();
    }

    private Optional<WorkflowDefinition> parsed(WorkflowFile file) {
        return parsed.computeIfAbsent(file, one -> WorkflowDefinition.parse(one.path(), one.text()));
    }

    Optional<WorkflowDefinition> find(ObjectId commit, String file) {
        return at(commit).stream().filter(one -> one.file().equals(file)).findFirst();
    }

    /** The workflow's number, the same for the whole life of the look-alike. */
    long id(WorkflowDefinition workflow) {
        return ids.computeIfAbsent(workflow.path(), path -> FIRST_ID + ids.size());
    }
}
