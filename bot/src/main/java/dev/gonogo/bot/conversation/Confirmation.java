package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.decision.Versions;
import dev.gonogo.release.Decision;
import dev.gonogo.version.Version;

/** What a person must enter to recover a release, taken exactly (A-25 to A-27). */
final class Confirmation {
    private static final int LONGEST_REASON = 500;

    private Confirmation() {}

    /** The number of the approving issue, with or without its sign. */
    static int issue(String typed) {
        if (!typed.matches("#?[1-9][0-9]{0,8}")) {
            throw Refusal.ofField(
                    Dialogs.ISSUE,
                    "Not recovered: {} is not the number of an issue. Write it like {}.",
                    code(Versions.shortened(typed)),
                    code("#2431"));
        }
        return Integer.parseInt(typed.startsWith("#") ? typed.substring(1) : typed);
    }

    /** In one line, since it goes on as a workflow's input. */
    static String reason(String typed) {
        String line = typed.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        if (line.isEmpty()) {
            throw Refusal.ofField(Dialogs.REASON, "Not recovered: say why a rerun or repair is not enough.");
        }
        if (line.length() > LONGEST_REASON) {
            throw Refusal.ofField(
                    Dialogs.REASON,
                    "Not recovered: the reason has {} characters, and may have {}. Put the details into the issue.",
                    line.length(),
                    LONGEST_REASON);
        }
        return line;
    }

    /** Neither trimmed nor folded: who recovers has to mean it. */
    static void check(String typed, Version version) {
        String phrase = Decision.Recover.phrase(version);
        if (!typed.equals(phrase)) {
            throw Refusal.ofField(
                    Dialogs.CONFIRMATION,
                    "Not recovered: type exactly {}. {}",
                    code(phrase),
                    difference(typed, phrase));
        }
    }

    private static String difference(String typed, String phrase) {
        if (typed.isBlank()) {
            return "You typed nothing.";
        }
        if (typed.strip().equals(phrase)) {
            return "There is an extra space at the beginning or end.";
        }
        if (!typed.matches("\\p{ASCII}*")) {
            return "It has letters that only look the same. Use plain A to Z.";
        }
        if (typed.equalsIgnoreCase(phrase)) {
            return "Upper and lower case matter.";
        }
        return typed.startsWith("RECOVERY ") ? "It names another version." : "You typed something else.";
    }
}
