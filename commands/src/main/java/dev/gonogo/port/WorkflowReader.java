package dev.gonogo.port;

import dev.gonogo.lint.Workflow;
import java.util.Optional;

/** Reads workflow files. */
@FunctionalInterface
public interface WorkflowReader {
    /**
     * @param file path in the repository
     * @return empty where the text is no workflow at all
     */
    Optional<Workflow> read(String file, String text);
}
