package dev.gonogo.lookalike.actions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as Aegis's workflows read it.
 *
 * @param base such as {@code 0.6.6}
 * @param channel preview, alpha, beta, rc, or empty for a stable version
 * @param number the recovery number, empty for a planned version
 */
record ReleaseVersion(String text, String base, String channel, String number) {
    private static final Pattern FORM =
            Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:-(preview|alpha|beta|rc)(?:\\.(\\d+))?)?");

    static Optional<ReleaseVersion> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(
                        new ReleaseVersion(text, match.group(1), orEmpty(match.group(2)), orEmpty(match.group(3))))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    boolean isNumberedPreview() {
        return channel.equals("preview") && !number.isEmpty();
    }

    boolean isPrerelease() {
        return !channel.isEmpty();
    }

    /** npm's dist-tag. */
    String distTag() {
        return channel.isEmpty() ? "latest" : channel;
    }

    /** PyPI's spelling. */
    String pep440() {
        var count = number.isEmpty() ? "0" : number;
        return switch (channel) {
            case "preview" -> base + ".dev" + count;
            case "alpha" -> base + "a" + count;
            case "beta" -> base + "b" + count;
            case "rc" -> base + "rc" + count;
            default -> base;
        };
    }
}
