package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.port.DialogEntries;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;
import java.util.Optional;

/** What a person must enter to recover a release, compared exactly. */
record Confirmation(DialogEntries entries) {
    private static final int LONGEST_REASON = 500;

    /** What has to be corrected; empty if everything is right. */
    Optional<Outcome> wrong(Version version) {
        return wrongIssue().or(this::wrongReason).or(() -> wrongPhrase(version));
    }

    /** The number of the approving issue, typed with or without {@code #}. */
    int issue() {
        return Integer.parseInt(entries.typed(FieldNames.ISSUE).replaceFirst("^#", ""));
    }

    /** On one line, because it becomes a workflow input. */
    String reason() {
        return JoinedLines.of(entries.typed(FieldNames.REASON));
    }

    private Optional<Outcome> wrongIssue() {
        String typed = entries.typed(FieldNames.ISSUE);
        return typed.matches("#?[1-9][0-9]{0,8}")
                ? Optional.empty()
                : corrected(
                        FieldNames.ISSUE,
                        "Not recovered: {} is not an issue number. Write it like {}.",
                        code(VersionRefusals.shortened(typed)),
                        code("#2431"));
    }

    private Optional<Outcome> wrongReason() {
        String line = reason();
        if (line.isEmpty()) {
            return corrected(FieldNames.REASON, "Not recovered: say why a rerun or repair is not enough.");
        }
        return line.length() <= LONGEST_REASON
                ? Optional.empty()
                : corrected(
                        FieldNames.REASON,
                        "Not recovered: the reason has {} characters, and the limit is {}. Put the details in the"
                                + " issue.",
                        line.length(),
                        LONGEST_REASON);
    }

    /** Neither trimmed nor case-folded, so that nobody confirms a recovery by accident. */
    private Optional<Outcome> wrongPhrase(Version version) {
        String typed = entries.typed(FieldNames.CONFIRMATION);
        String phrase = Decision.Recover.phrase(version);
        return typed.equals(phrase)
                ? Optional.empty()
                : corrected(
                        FieldNames.CONFIRMATION,
                        "Not recovered: type exactly {}. {}",
                        code(phrase),
                        difference(typed, phrase));
    }

    private static Optional<Outcome> corrected(String field, String template, Object... parts) {
        return Optional.of(new Outcome.Corrected(field, say(template, parts)));
    }

    private static String difference(String typed, String phrase) {
        if (typed.isBlank()) {
            return "You typed nothing.";
        }
        if (typed.strip().equals(phrase)) {
            return "There is an extra space at the beginning or end.";
        }
        if (!typed.matches("\\p{ASCII}*")) {
            return "It has letters that only look like the right ones. Use plain A to Z.";
        }
        if (typed.equalsIgnoreCase(phrase)) {
            return "Upper and lower case matter.";
        }
        return typed.startsWith("RECOVERY ") ? "It names another version." : "You typed something else.";
    }
}
