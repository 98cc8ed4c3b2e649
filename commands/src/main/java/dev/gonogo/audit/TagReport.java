package dev.gonogo.audit;

import java.util.List;
import java.util.stream.Stream;

/** One tag with the finding of each rule, in the order of the rules. */
public record TagReport(String tag, List<TagFinding> findings) {
    public TagReport {
        findings = List.copyOf(findings);
    }

    /** Adds a finding. */
    TagReport with(TagReport other) {
        return new TagReport(
                tag, Stream.concat(findings.stream(), other.findings().stream()).toList());
    }

    public boolean ok() {
        return broken().isEmpty();
    }

    /** The findings of rules that do not hold. */
    public List<TagFinding> broken() {
        return findings.stream().filter(finding -> !finding.held()).toList();
    }

    /** The names of the rules that do not hold, each once. */
    public List<String> brokenRules() {
        return broken().stream().map(TagFinding::rule).distinct().toList();
    }
}
