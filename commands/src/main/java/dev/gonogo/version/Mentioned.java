package dev.gonogo.version;

import java.util.List;
import java.util.regex.Pattern;

/** Versions that a text mentions, whether or not a process has such ones. */
public final class Mentioned {
    /** Three numbers, and whatever goes on from them without a blank: {@code 0.6.6} is not mentioned in {@code 0.6.6-preview.1}. */
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9A-Za-z.+-])v?([0-9]+\\.[0-9]+\\.[0-9]+(?:[.+-]?[0-9A-Za-z])*+)");

    private Mentioned() {}

    /** Each once, in the order they stand in the text, without a {@code v} before them. */
    public static List<String> in(String text) {
        return VERSION.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
