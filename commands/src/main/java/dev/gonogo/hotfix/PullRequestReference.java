package dev.gonogo.hotfix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pull request as people write it.
 *
 * @param repository {@code owner/name} from a URL, empty if only a number was given
 */
public record PullRequestReference(String repository, int number) {
    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");
    private static final Pattern ADDRESS = address("pull");
    private static final Pattern ADDRESS_OF_ITEM = address("(?:pull|issues)");

    private static Pattern address(String kind) {
        return Pattern.compile("https?://[^/\\s]+/([^/\\s]+/[^/\\s]+)/" + kind + "/([1-9][0-9]{0,8})(?:[/?#]\\S*)?");
    }

    /** Parses {@code 2440}, {@code #2440} or a URL; empty for anything else. */
    public static Optional<PullRequestReference> parse(String text) {
        return parse(text, ADDRESS);
    }

    /** The same for an issue or a pull request, which the forge numbers in one sequence. */
    public static Optional<PullRequestReference> parseItem(String text) {
        return parse(text, ADDRESS_OF_ITEM);
    }

    /** Whether a URL of another repository was given. */
    public boolean isOfAnother(String name) {
        return !repository.isEmpty() && !repository.equalsIgnoreCase(name);
    }

    private static Optional<PullRequestReference> parse(String text, Pattern ofAddress) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new PullRequestReference("", Integer.parseInt(number.group(1))));
        }
        Matcher address = ofAddress.matcher(text);
        return address.matches()
                ? Optional.of(new PullRequestReference(address.group(1), Integer.parseInt(address.group(2))))
                : Optional.empty();
    }
}
