package dev.gonogo.process.validation;

import dev.gonogo.process.Gate;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.gate.Gates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Gates have different names, are checked by a need, and ask for approvals that people can give. */
final class GateValidation {
    private final ReleaseProcess process;
    private final List<Problem> problems = new ArrayList<>();

    private GateValidation(ReleaseProcess process) {
        this.process = process;
    }

    static List<Problem> problems(ReleaseProcess process) {
        GateValidation validation = new GateValidation(process);
        validation.names();
        for (Gate gate : process.gates()) {
            validation.isLookedAt(gate);
            validation.asksSomething(gate);
            new TreeMap<>(gate.approvals()).forEach((role, count) -> validation.approvals(gate, role, count));
        }
        return validation.problems;
    }

    private void names() {
        Set<String> names = new HashSet<>();
        process.gates().stream()
                .filter(gate -> !names.add(gate.name()))
                .forEach(gate -> add(gate, "There are two gates named “" + gate.name() + "”; rename one."));
    }

    private void isLookedAt(Gate gate) {
        if (process.needs().noneMatch(Gates.class::isInstance)) {
            add(gate, "No stage looks at the gate “" + gate.name() + "”. Add the need gates to the stage that cuts.");
        }
    }

    private void asksSomething(Gate gate) {
        if (gate.approvals().isEmpty() && gate.checks().isEmpty()) {
            add(gate, "The gate “" + gate.name() + "” asks for nothing; say which approvals or checks it needs.");
        }
    }

    private void approvals(Gate gate, String role, int count) {
        int able = process.people(role).size();
        if (!process.roles().containsKey(role)) {
            problems.add(Problem.of(
                    gate,
                    "The gate “" + gate.name() + "” asks “" + role + "”, which “roles” does not define.",
                    role,
                    process.roles().keySet()));
        } else if (count > able) {
            add(
                    gate,
                    "The gate “" + gate.name() + "” wants " + count + " approvals by “" + role + "”, who are only "
                            + able + ".");
        }
    }

    private void add(Gate gate, String sentence) {
        problems.add(Problem.of(gate, sentence));
    }
}
