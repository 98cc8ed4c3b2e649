package dev.gonogo.plan;

import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.process.rules.SameRules;
import dev.gonogo.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that does not hold now and that a maintainer may override.
 *
 * @param rule its name in process files
 * @param about what it does not hold for; an override covers nothing else
 * @param broken whether it is known to be broken, rather than pending or partly unknown
 */
public record Overridable(String rule, List<String> about, boolean broken) {
    public Overridable {
        about = List.copyOf(about);
    }

    /** Changed rules may be accepted at any stage if somebody's role depends on it. */
    public static Optional<Overridable> rules(Release release) {
        return RoleHolders.acceptable(release)
                .map(change -> new Overridable(SameRules.RULE, List.of(SameRules.about(change)), true));
    }

    /** The names of the rules that can hold up a release of a process, whether or not they may be overridden. */
    public static Stream<String> names(ReleaseProcess process) {
        return StageNeeds.rules(process);
    }

    static Overridable of(String rule, List<Finding> findings) {
        return new Overridable(
                rule,
                findings.stream().map(Finding::about).distinct().toList(),
                findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.NOT_HELD)
                        && findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.CANNOT_TELL));
    }
}
