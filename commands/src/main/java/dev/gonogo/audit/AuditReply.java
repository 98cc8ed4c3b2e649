package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** An audit as a chat reply. It is short: the newest tags first, each with the rules that it breaks and why. */
public final class AuditReply {
    private static final int MOST_TAGS = 5;
    private static final int LONGEST_NAME = 60;

    private AuditReply() {}

    public static Reply of(ReleaseProcess process, TagAudit audit) {
        List<Words> lines = new ArrayList<>(AuditSentences.summary(process, audit));
        List<TagReport> broken = audit.broken();
        broken.stream().limit(MOST_TAGS).forEach(report -> lines.add(line(report)));
        if (broken.size() > MOST_TAGS) {
            lines.add(
                    say("and {} more; {} in a clone shows them all", broken.size() - MOST_TAGS, code("gonogo audit")));
        }
        if (!broken.isEmpty()) {
            lines.add(AuditSentences.NEVER_MOVED);
        }
        List<Words> noted = AuditSentences.noted(audit);
        noted.stream().limit(MOST_TAGS).forEach(one -> lines.add(say("{} {}", Mark.NOTE.symbol(), one)));
        if (noted.size() > MOST_TAGS) {
            lines.add(say("and {} more", noted.size() - MOST_TAGS));
        }
        lines.addAll(AuditSentences.leftOut(audit));
        return new Reply(lines);
    }

    public static Reply cannotTell(ReleaseProcess process, String why) {
        return Reply.say("I cannot read the tags of {} right now: {}. Try again later.", process.repository(), why);
    }

    private static Words line(TagReport report) {
        return say(
                "{} {} {}",
                Mark.STOPPED.symbol(),
                code(shortened(report.tag())),
                Words.join(
                        " · ",
                        report.brokenRules().stream()
                                .map(rule -> why(report, rule))
                                .toList()));
    }

    /** The first finding of a rule at the tag. */
    private static Words why(TagReport report, String rule) {
        return report.broken().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst()
                .map(found -> say("{}: {}", code(rule), found.finding().words()))
                .orElse(Words.NONE);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
