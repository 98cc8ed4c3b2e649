package dev.gonogo.port;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.LeftOverVersion;
import dev.gonogo.lint.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parses workflow files, what their steps call, and the configuration of Release Please. */
public interface WorkflowReader {
    /**
     * @param file path in the repository
     * @return empty if the text is not a workflow
     */
    Optional<Workflow> read(String file, String text);

    /**
     * The steps of a composite action or shell script, or of each script in a {@code package.json}, which has that
     * script's name.
     *
     * @param file path in the repository
     * @return empty if the file is something else or cannot be read
     */
    Optional<List<Workflow.Step>> called(String file, String text);

    /**
     * The versions in a configuration of Release Please, for all packages or for one.
     *
     * @param text of its file; empty if there is none
     * @return none if it cannot be read
     */
    List<LeftOverVersion> leftOverVersions(String text);

    /**
     * @param workflows the parsed ones
     * @param texts path to text, of what they may call and of the configuration of Release Please
     */
    default CalledFiles sources(List<Workflow> workflows, Map<String, String> texts) {
        Map<String, List<Workflow.Step>> called = new TreeMap<>();
        texts.forEach((path, text) -> called(path, text).ifPresent(steps -> called.put(path, steps)));
        return CalledFiles.of(
                workflows, texts.keySet(), called, leftOverVersions(texts.getOrDefault(LeftOverVersion.FILE, "")));
    }
}
