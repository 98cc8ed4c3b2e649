package dev.gonogo.port;

import dev.gonogo.lint.LeftOverVersion;
import dev.gonogo.lint.Sources;
import dev.gonogo.lint.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads workflow files, what their steps call, and what that is configured with. */
public interface WorkflowReader {
    /**
     * @param file path in the repository
     * @return empty where the text is no workflow at all
     */
    Optional<Workflow> read(String file, String text);

    /**
     * What a composite action, a script of the shell, or each script of a {@code package.json} does, which has that script's name.
     *
     * @param file path in the repository
     * @return empty where the file is something else, or cannot be read
     */
    Optional<List<Workflow.Step>> called(String file, String text);

    /**
     * The versions that a configuration of Release Please names, for all packages or for one.
     *
     * @param text of its file; empty where there is none
     * @return none where it cannot be read
     */
    List<LeftOverVersion> leftOverVersions(String text);

    /**
     * @param workflows that were read
     * @param texts paths of what they may call, and of what that is configured with, to texts
     */
    default Sources sources(List<Workflow> workflows, Map<String, String> texts) {
        Map<String, List<Workflow.Step>> called = new TreeMap<>();
        texts.forEach((path, text) -> called(path, text).ifPresent(steps -> called.put(path, steps)));
        return Sources.of(
                workflows, texts.keySet(), called, leftOverVersions(texts.getOrDefault(LeftOverVersion.FILE, "")));
    }
}
