package dev.gonogo.lookalike.actions;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scripted workflows by file name. A file that none of them implements gets its declared jobs, which all pass. */
public final class Scripts {
    private static final int USUAL_SECONDS = 8;

    private final Map<String, Workflow> scripted;

    Scripts(List<Workflow> workflows) {
        scripted = workflows.stream().collect(Collectors.toMap(Workflow::file, Function.identity()));
    }

    /** Aegis's workflows. */
    public static List<Workflow> aegis(JobFaults faults) {
        return List.of(new CreateReleaseBranch(faults), new ReleasePlease(faults), new Release());
    }

    /** Agent Zero's workflows. */
    public static List<Workflow> agentZero() {
        return List.of(new Validate(), new TrainRelease());
    }

    List<JobPlan> jobs(WorkflowDefinition definition) {
        var workflow = scripted.get(definition.file());
        return workflow == null
                ? definition.jobs().stream()
                        .map(name -> JobPlan.of(name, USUAL_SECONDS))
                        .toList()
                : workflow.jobs();
    }
}
