package dev.gonogo.plan;

import dev.gonogo.process.Finding;
import java.util.List;

/**
 * A rule that does not hold now, and that a maintainer may override.
 *
 * @param rule its name in process files
 * @param about what it does not hold of; an override counts for nothing else
 * @param broken whether it is broken, rather than not there yet
 */
public record Overridable(String rule, List<String> about, boolean broken) {
    public Overridable {
        about = List.copyOf(about);
    }

    static Overridable of(String rule, List<Finding> findings) {
        return new Overridable(
                rule,
                findings.stream().map(Finding::about).distinct().toList(),
                findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.NOT_HELD));
    }
}
