package dev.gonogo.hotfix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a pull request into production.
 *
 * @param repository {@code owner/name}
 * @param number of the pull request
 */
public record HotfixId(String repository, int number) {
    private static final Pattern TEXT = Pattern.compile("([^@#]+)#([1-9][0-9]{0,8})");

    /** Parses the output of {@link #toString}; empty for anything else. */
    public static Optional<HotfixId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new HotfixId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return repository + "#" + number;
    }
}
