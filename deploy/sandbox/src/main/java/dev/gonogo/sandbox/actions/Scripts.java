package dev.gonogo.sandbox.actions;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripted workflows by file name. A file that none of them plays gets its declared jobs, which all pass. */
final class Scripts {
    private static final int USUAL_SECONDS = 8;

    private final Map<String, Workflow> scripted;

    Scripts(JobFaults faults) {
        scripted = Stream.of(new CreateReleaseBranch(), new ReleasePlease(faults), new Release())
                .collect(Collectors.toMap(Workflow::file, Function.identity()));
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
