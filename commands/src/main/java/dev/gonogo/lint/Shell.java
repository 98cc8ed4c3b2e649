package dev.gonogo.lint;

import java.util.regex.Pattern;

/** What a line of a shell script is. */
final class Shell {
    private static final Pattern SAYS_OR_COMMENTS = Pattern.compile("^\\s*(?:#|echo\\b|printf\\b).*");

    private Shell() {}

    /** Whether a line does more than say something. */
    static boolean runs(String line) {
        return !line.isBlank() && !SAYS_OR_COMMENTS.matcher(line).matches();
    }
}
