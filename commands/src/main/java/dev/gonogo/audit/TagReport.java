package dev.gonogo.audit;

import java.util.List;

/** One tag with what each rule found, in the order of the rules. */
public record TagReport(String tag, List<TagFinding> findings) {
    public TagReport {
        findings = List.copyOf(findings);
    }

    public boolean ok() {
        return broken().isEmpty();
    }

    /** The rules that do not hold. */
    public List<TagFinding> broken() {
        return findings.stream().filter(finding -> !finding.held()).toList();
    }

    /** The names of the rules that do not hold, each once. */
    public List<String> brokenRules() {
        return broken().stream().map(TagFinding::rule).distinct().toList();
    }
}
