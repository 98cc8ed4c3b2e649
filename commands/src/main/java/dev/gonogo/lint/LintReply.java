package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Findings as a chat reply. */
public final class LintReply {
    private static final int MOST = 10;
    private static final int MOST_CALLS = 5;

    private LintReply() {}

    /** Which calls were not found, and which were not followed. */
    public static List<Words> unseen(CalledFiles sources, List<Workflow> workflows) {
        List<Words> lines = new ArrayList<>();
        List<String> missing = sources.missing(workflows);
        if (!missing.isEmpty()) {
            lines.add(say(
                    "Not found in the repository, unless a build creates them: {}.", Words.codes(missing, MOST_CALLS)));
        }
        Set<String> unseen = new TreeSet<>(sources.unseen(workflows));
        unseen.addAll(ThirdPartyActions.unknown(workflows));
        if (!unseen.isEmpty()) {
            lines.add(say("Not inspected, so these may publish as well: {}.", Words.codes(unseen, MOST_CALLS)));
        }
        return lines;
    }

    /**
     * @param findings at least one
     * @param unseen see {@link #unseen}
     */
    public static Reply of(ReleaseProcess process, List<LintFinding> findings, List<Words> unseen) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "The workflow files at {} do not match this process:",
                code(process.branches().production())));
        findings.stream()
                .limit(MOST)
                .forEach(finding ->
                        lines.add(say("{}: {}", code(finding.file() + ":" + finding.line()), finding.words())));
        if (findings.size() > MOST) {
            lines.add(say("and {} more; {} in a clone shows them all", findings.size() - MOST, code("gonogo lint")));
        }
        lines.addAll(unseen);
        return new Reply(lines);
    }
}
