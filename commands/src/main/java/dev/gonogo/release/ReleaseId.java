package dev.gonogo.release;

import dev.gonogo.version.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * @param repository {@code owner/name}
 * @param attempt 1 for the first cut of this version, one more after each abandoned one
 */
public record ReleaseId(String repository, Version version, int attempt) {
    private static final Pattern TEXT = Pattern.compile("(.+)@([^@#]+)#([1-9][0-9]{0,8})");

    /** Reads what {@link #toString} wrote; anything else is a mistake of ours. */
    public static ReleaseId of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a release is written owner/name@version#attempt, not " + text);
        }
        return new ReleaseId(matcher.group(1), Version.of(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return repository + "@" + version + "#" + attempt;
    }
}
