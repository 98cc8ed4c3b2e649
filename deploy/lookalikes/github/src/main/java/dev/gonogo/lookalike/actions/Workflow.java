package dev.gonogo.lookalike.actions;

import java.util.List;

/** A workflow whose jobs are implemented in Java. */
public interface Workflow {
    /** The file's name below {@code .github/workflows/}. */
    String file();

    List<JobPlan> jobs();
}
