package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** The sentences about an audit as a whole, the same in a chat, a terminal and an issue. */
final class AuditSentences {
    static final Words NEVER_MOVED =
            say("A public tag is never moved, deleted or recreated, so none of this is fixed by changing tags.");

    private AuditSentences() {}

    /** One or two lines: how many tags break a rule, and which rules. */
    static List<Words> summary(ReleaseProcess process, TagAudit audit) {
        int all = audit.tags().size();
        int broken = audit.broken().size();
        List<Words> lines = new ArrayList<>();
        if (all == 0) {
            lines.add(say(
                    "{} has no release tags {}, so nothing was checked.",
                    process.repository(),
                    code(process.tag().name())));
        } else if (broken == 0) {
            lines.add(say("All release tags of {} follow the rules ({} tags).", process.repository(), all));
        } else {
            lines.add(say(
                    "{} of {} release tags of {} {} a rule.",
                    broken,
                    all,
                    process.repository(),
                    broken == 1 ? "breaks" : "break"));
            lines.add(say(
                    "Tags by broken rule: {}.",
                    Words.join(
                            ", ",
                            audit.counts().entrySet().stream()
                                    .map(count -> say("{} {}", code(count.getKey()), count.getValue()))
                                    .toList())));
        }
        return lines;
    }

    /** Notes that break no rule, such as what people accepted, newest tag first. */
    static List<Words> noted(TagAudit audit) {
        return audit.tags().stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.finding().verdict() == Finding.Verdict.NOTED)
                        .filter(finding -> finding.unjudged().isEmpty())
                        .map(finding -> say(
                                "{} {}: {}",
                                code(report.tag()),
                                code(finding.rule()),
                                finding.finding().words())))
                .toList();
    }

    /** What was not checked. */
    static List<Words> leftOut(TagAudit audit) {
        List<Words> lines = new ArrayList<>();
        if (audit.others() > 0) {
            lines.add(say("Tags that are not release tags and were left out: {}.", audit.others()));
        }
        if (audit.pages() > 0 && audit.pages() < audit.tags().size()) {
            lines.add(say("GitHub was only asked about the newest {} tags.", audit.pages()));
        }
        audit.unjudged()
                .forEach((rule, reasons) -> lines.add(say(
                        "Not checked against {}: {}.",
                        code(rule),
                        Words.join(
                                "; ",
                                reasons.entrySet().stream()
                                        .map(one -> say("{} ({})", Words.codes(one.getValue(), 5), one.getKey()))
                                        .toList()))));
        return lines;
    }
}
