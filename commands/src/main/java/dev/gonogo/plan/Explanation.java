package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A process in sentences. */
public final class Explanation {
    private Explanation() {}

    public static List<Words> of(ReleaseProcess process) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "{}: {} → {} → {}, tagged {}.",
                strong(process.repository()),
                code(process.branches().integration()),
                code(process.branches().release()),
                code(process.branches().production()),
                code(process.tag().name())));
        lines.add(say(
                "Versions to cut: {}. Recovery only: {}.",
                Words.codes(process.versions().planned(), 10),
                Words.codes(process.versions().recovery(), 10)));
        process.stages().forEach(stage -> lines.add(stage(stage)));
        process.gates().forEach(gate -> lines.add(gate(process, gate)));
        return lines;
    }

    private static Words gate(ReleaseProcess process, Gate gate) {
        Words what = switch (gate.kind()) {
            case Gate.Kind.Labelled(String label) -> say("labelled {}", code(label));
            case Gate.Kind.Touching(List<String> paths) -> say("that touch {}", Words.codes(paths, 5));
        };
        List<Words> asked = new ArrayList<>();
        new TreeMap<>(gate.approvals())
                .forEach((role, count) ->
                        asked.add(say("{} by {}", count == 1 ? "an approval" : count + " approvals", role)));
        if (!gate.checks().isEmpty()) {
            asked.add(say("the green checks {}", Words.codes(gate.checks(), 5)));
        }
        return say(
                "Gate {}: pull requests into {} {} need {}.",
                strong(gate.name()),
                code(process.branches().integration()),
                what,
                Words.join(" and ", asked));
    }

    private static Words stage(Stage stage) {
        Words steps =
                Words.join("; then ", stage.steps().stream().map(Step::explain).toList());
        if (stage.needs().isEmpty()) {
            return say("{}: {}.", strong(stage.name()), steps);
        }
        Words needs = Words.join("; ", stage.needs().stream().map(Need::explain).toList());
        return say("{}: {}. Only while {}.", strong(stage.name()), steps, needs);
    }
}
