package dev.gonogo.release;

import dev.gonogo.version.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * @param repository {@code owner/name}
 * @param attempt 1 for the first cut of this version, one more after each abandoned one
 */
public record ReleaseId(String repository, Version version, int attempt) {
    private static final Pattern TEXT = Pattern.compile("(.+)@([^@#]+)#([1-9][0-9]{0,8})");

    /** Parses the output of {@link #toString}; anything else is a bug. */
    public static ReleaseId of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("a release is written owner/name@version#attempt, not " + text));
    }

    /** Parses the output of {@link #toString}; empty for anything else. */
    public static Optional<ReleaseId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Version.parse(matcher.group(2))
                        .map(version -> new ReleaseId(matcher.group(1), version, Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return repository + "@" + version + "#" + attempt;
    }
}
