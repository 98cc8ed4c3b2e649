package dev.gonogo.process.changelog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings in a changelog. Versions are compared whole: {@code 0.6.6-preview} does not match
 * {@code 0.6.6-preview.1}.
 */
final class Changelog {
    private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern COMPARE_LINK = Pattern.compile("/compare/([^)\\s]+?)\\.\\.\\.([^)\\s]+)");

    private Changelog() {}

    /**
     * The heading line of a version, at any level. A heading whose link address is the only place with the version is
     * not about it.
     */
    static Optional<String> heading(String changelog, String version) {
        Pattern whole =
                Pattern.compile("(?<![0-9A-Za-z.-])v?" + Pattern.quote(version) + "(?![0-9A-Za-z-]|\\.[0-9A-Za-z])");
        return changelog
                .lines()
                .filter(line -> line.startsWith("#")
                        && whole.matcher(withoutTargets(line)).find())
                .findFirst();
    }

    private static String withoutTargets(String line) {
        return LINK_TARGET.matcher(line).replaceAll("]");
    }

    /** The tags of a heading's compare link. */
    static Optional<Range> range(String heading) {
        Matcher link = COMPARE_LINK.matcher(heading);
        return link.find() ? Optional.of(new Range(link.group(1), link.group(2))) : Optional.empty();
    }

    record Range(String from, String to) {}
}
