package dev.gonogo.processfile;

import dev.gonogo.process.Gate;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the gates: what named kinds of change need in addition. */
final class GateReader {
    private final Source source;

    GateReader(Source source) {
        this.source = source;
    }

    List<Gate> read(Fields top) {
        return top.items("gates").stream().flatMap(item -> gate(item).stream()).toList();
    }

    private Optional<Gate> gate(Node item) {
        if (!(item instanceof Node.Mapping mapping)) {
            source.problems().add(item.line(), "A gate is written as name, label or paths, approvals and checks.");
            return Optional.empty();
        }
        Fields fields = new Fields("the gate", mapping, source);
        Gate gate = new Gate(
                fields.text("name", TextFormat.STAGE),
                kind(fields, mapping.line()),
                approvals(fields),
                RequiredChecks.of(fields, "checks"));
        fields.end();
        source.lines().remember(gate, mapping.line());
        return Optional.of(gate);
    }

    private Gate.Kind kind(Fields fields, int line) {
        String label = fields.text("label", TextFormat.ANY, "");
        List<String> paths = fields.texts("paths", TextFormat.PATH, List.of());
        if (label.isEmpty() == paths.isEmpty()) {
            source.problems()
                    .add(
                            line,
                            "A gate is about the pull requests of one label or of some paths; write label or paths.");
        }
        return paths.isEmpty() ? new Gate.Kind.Labelled(label) : new Gate.Kind.Touching(paths);
    }

    private static Map<String, Integer> approvals(Fields fields) {
        Map<String, Integer> approvals = new LinkedHashMap<>();
        fields.pairs("approvals", TextFormat.COUNT).forEach((role, count) -> {
            if (TextFormat.COUNT.complaint(count).isEmpty()) {
                approvals.put(role, Integer.valueOf(count));
            }
        });
        return approvals;
    }
}
