package dev.gonogo.world;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a pull request.
 *
 * @param repository {@code owner/name}
 * @param number of the pull request
 */
public record PullRequestId(String repository, int number) {
    private static final Pattern TEXT = Pattern.compile("([^@#]+)#([1-9][0-9]{0,8})");

    /** Parses the output of {@link #toString}; empty for anything else. */
    public static Optional<PullRequestId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new PullRequestId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return repository + "#" + number;
    }
}
