package dev.gonogo.version;

import java.util.List;
import java.util.regex.Pattern;

/** Finds versions in a text, whether or not a process has such versions. */
public final class MentionedVersions {
    /**
     * Three numbers and everything that follows without a space: {@code 0.6.6} is not mentioned in
     * {@code 0.6.6-preview.1}.
     */
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9A-Za-z.+-])v?([0-9]+\\.[0-9]+\\.[0-9]+(?:[.+-]?[0-9A-Za-z])*+)");

    private MentionedVersions() {}

    /** Each once, in the order of the text, without a leading {@code v}. */
    public static List<String> in(String text) {
        return VERSION.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
