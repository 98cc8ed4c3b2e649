package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** Findings as a reply in a chat. */
public final class LintReply {
    private static final int MOST = 10;

    private LintReply() {}

    /** @param findings at least one */
    public static Reply of(ReleaseProcess process, List<LintFinding> findings) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "The workflow files at {} do not go together with this process:",
                code(process.branches().production())));
        findings.stream()
                .limit(MOST)
                .forEach(finding ->
                        lines.add(say("{}: {}", code(finding.file() + ":" + finding.line()), finding.words())));
        if (findings.size() > MOST) {
            lines.add(say("and {} more; {} in a clone shows them all", findings.size() - MOST, code("gonogo lint")));
        }
        return new Reply(lines);
    }
}
