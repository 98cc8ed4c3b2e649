package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.workflow.RunWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A workflow that the process dispatches can be dispatched, and accepts the inputs. */
record DispatchRules(Workflow workflow) {
    private static final String DISPATCH = "workflow_dispatch";

    List<LintFinding> judge(RunWorkflow step) {
        Optional<Workflow.Trigger> trigger = workflow.trigger(DISPATCH);
        return trigger.map(known -> inputs(step, known))
                .orElseGet(() -> List.of(LintFinding.at(
                        workflow,
                        triggersLine(),
                        "dispatch-trigger",
                        say(
                                "The process starts this workflow, and it has no {} trigger. Add one, or GitHub refuses to start it.",
                                code(DISPATCH)))));
    }

    private int triggersLine() {
        return workflow.triggers().stream()
                .mapToInt(Workflow.Trigger::line)
                .min()
                .orElse(1);
    }

    private List<LintFinding> inputs(RunWorkflow step, Workflow.Trigger trigger) {
        Set<String> sent = new TreeSet<>(step.inputs().keySet());
        Set<String> declared =
                trigger.inputs().stream().map(Workflow.Input::name).collect(Collectors.toSet());
        List<LintFinding> findings = new ArrayList<>();
        for (String name : sent) {
            if (!declared.contains(name)) {
                findings.add(LintFinding.at(
                        workflow,
                        trigger.line(),
                        "declared-inputs",
                        say(
                                "The process sends the input {}, which is not declared here, so GitHub refuses to start the"
                                        + " workflow. Declare it, or remove it from the process.",
                                code(name))));
            }
        }
        trigger.inputs().stream()
                .filter(input -> input.mustBeSent() && !sent.contains(input.name()))
                .forEach(input -> findings.add(LintFinding.at(
                        workflow,
                        input.line(),
                        "declared-inputs",
                        say(
                                "The input {} is required and has no default, and the process does not send it. Send it, or give"
                                        + " it a default.",
                                code(input.name())))));
        return findings;
    }
}
