package dev.gonogo.world;

import java.util.Optional;

/**
 * Which tags are release tags: those with the prefix followed by a digit. A tag whose name then goes wrong is still a
 * release tag, because it starts what release tags start.
 *
 * @param prefix before the version, for example {@code v}; may be empty
 * @param suffix after the version, usually empty
 */
public record TagPattern(String prefix, String suffix) {

    /** The fixed parts of a tag's template such as {@code v{version}}. */
    public static TagPattern of(String template) {
        int first = template.indexOf('{');
        int last = template.lastIndexOf('}');
        return first < 0 || last < first
                ? new TagPattern(template, "")
                : new TagPattern(template.substring(0, first), template.substring(last + 1));
    }

    /** The part of a tag's name where a release tag has its version; empty for a tag that is not a release tag. */
    public Optional<String> middle(String tag) {
        int from = prefix.length();
        boolean release = tag.startsWith(prefix) && tag.length() > from && digit(tag.charAt(from));
        if (!release) {
            return Optional.empty();
        }
        String rest = tag.substring(from);
        return Optional.of(rest.endsWith(suffix) ? rest.substring(0, rest.length() - suffix.length()) : rest);
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
