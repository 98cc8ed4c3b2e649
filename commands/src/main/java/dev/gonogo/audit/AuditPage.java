package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An audit report, read from top to bottom.
 *
 * @param head the rules, the result, and what was checked
 * @param entries the tags that break a rule
 * @param foot the tags that break none, what to do, and what was left out
 */
public record AuditPage(List<Words> head, List<Entry> entries, List<Words> foot) {
    private static final int MOST_NAMES = 100;

    /** A tag with one sentence for each rule that it breaks. */
    public record Entry(Words tag, List<Words> findings) {
        public Entry {
            findings = List.copyOf(findings);
        }
    }

    public AuditPage {
        head = List.copyOf(head);
        entries = List.copyOf(entries);
        foot = List.copyOf(foot);
    }

    /**
     * @param rules which process the tags were checked against; shown before all findings
     * @param notes what was checked and what could not be, for example because a clone has no network
     */
    public static AuditPage of(ReleaseProcess process, TagAudit audit, Words rules, List<Words> notes) {
        List<Words> head = new ArrayList<>(List.of(rules));
        head.addAll(AuditSentences.summary(process, audit));
        head.addAll(notes);
        List<Words> foot = new ArrayList<>();
        List<String> good =
                audit.tags().stream().filter(TagReport::ok).map(TagReport::tag).toList();
        if (!audit.ok() && !good.isEmpty()) {
            foot.add(say("These follow the rules: {}.", Words.codes(good, MOST_NAMES)));
        }
        foot.addAll(whatToDo(audit));
        foot.addAll(AuditSentences.noted(audit));
        foot.addAll(AuditSentences.leftOut(audit));
        return new AuditPage(head, audit.broken().stream().map(AuditPage::entry).toList(), foot);
    }

    /** Printed once, because it is the same for all tags. */
    private static List<Words> whatToDo(TagAudit audit) {
        Map<Words, Set<String>> rules = new LinkedHashMap<>();
        audit.broken().stream()
                .flatMap(report -> report.broken().stream())
                .filter(finding -> !finding.next().isEmpty())
                .forEach(finding -> rules.computeIfAbsent(finding.next(), any -> new TreeSet<>())
                        .add(finding.rule()));
        return rules.entrySet().stream()
                .map(entry -> say("{}: {}", Words.codes(entry.getValue(), 20), entry.getKey()))
                .toList();
    }

    private static Entry entry(TagReport report) {
        return new Entry(
                say("{}", code(report.tag())),
                report.broken().stream()
                        .map(finding -> say(
                                "{}: {}",
                                code(finding.rule()),
                                finding.finding().words()))
                        .toList());
    }
}
