package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.TagRule;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.regex.Pattern;

/** The lines that the message of a recovery tag must have, each as a whole line. */
final class RecoveryLines {
    private static final String ISSUE = "{issue}";

    private static final String RULE = "recovery-lines";

    private RecoveryLines() {}

    static Finding judge(TagRule tag, String message, Version version) {
        List<String> lines = List.of(message.split("\n", -1));
        List<Words> missing = tag.recovery().stream()
                .map(template -> filled(template, version))
                .filter(template -> lines.stream().noneMatch(pattern(template).asMatchPredicate()))
                .map(template -> say("{}", code(template.replace(ISSUE, "<issue>"))))
                .toList();
        return missing.isEmpty()
                ? Finding.held(RULE, "Its message has the recovery lines.")
                : Finding.notHeld(
                        RULE,
                        "Its message lacks {}. Numbered versions are for recovery only, and these lines of the tag"
                                + " say so.",
                        Words.join(", ", missing));
    }

    /** All but the issue's line, because only the tag itself knows the issue. */
    private static String filled(String template, Version version) {
        return template.replace("{recovery}", "true")
                .replace("{confirmation}", Decision.Recover.phrase(version))
                .replace("{version}", version.toString());
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Pattern.quote(template).replace(ISSUE, "\\E[1-9][0-9]*\\Q"));
    }
}
