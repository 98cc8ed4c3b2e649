package dev.gonogo.rehearsal;

import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.Template;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Adapts a process to a rehearsal. */
final class RehearsedProcess {
    private RehearsedProcess() {}

    /** Without needs, so that a rehearsal continues where a release would wait. */
    static ReleaseProcess of(ReleaseProcess process) {
        return with(process, stage -> List.of(), Step::withoutNeeds);
    }

    /** Without anything to look up, because no registry is asked. */
    static ReleaseProcess withoutRegistries(ReleaseProcess process) {
        return with(
                process,
                Stage::needs,
                step -> step instanceof VerifyPublished verify
                        ? new VerifyPublished(List.of(), verify.window())
                        : step);
    }

    private static ReleaseProcess with(
            ReleaseProcess process, Function<Stage, List<Need>> needs, UnaryOperator<Step> steps) {
        List<Stage> stages = process.stages().stream()
                .map(stage -> new Stage(
                        stage.name(),
                        needs.apply(stage),
                        stage.steps().stream().map(steps).toList(),
                        stage.releases()))
                .toList();
        return new ReleaseProcess(
                process.repository(),
                process.branches(),
                process.tag(),
                process.versions(),
                process.metadata(),
                process.roles(),
                stages,
                process.gates(),
                process.cadence(),
                process.about(),
                process.rules());
    }

    /** The branch that a workflow creates, where the process says so. */
    static Optional<String> creates(ReleaseProcess process, Release release, String workflow) {
        return process.steps(RunWorkflow.class)
                .filter(step ->
                        step.workflow().equals(workflow) && !step.creates().isEmpty())
                .findFirst()
                .map(step -> Template.fill(step.creates(), process, release));
    }
}
