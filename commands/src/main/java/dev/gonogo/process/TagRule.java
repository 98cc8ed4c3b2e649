package dev.gonogo.process;

import dev.gonogo.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * The release tag. All texts may contain placeholders.
 *
 * @param recovery paragraphs that follow the message in a recovery's tag, each one line
 */
public record TagRule(String name, String message, List<String> recovery) {
    private static final String VERSION = "{version}";

    public TagRule {
        recovery = List.copyOf(recovery);
    }

    /** Whether a reference in the process file is the tag. */
    public boolean isNamedBy(String template) {
        return template.contains("{tag}") || template.equals(name);
    }

    /** The version in a tag's name; empty if it is not a release tag. */
    public Optional<Version> versionOf(String tag) {
        int place = name.indexOf(VERSION);
        if (place < 0) {
            return Optional.empty();
        }
        String prefix = name.substring(0, place);
        String suffix = name.substring(place + VERSION.length());
        boolean named =
                tag.startsWith(prefix) && tag.endsWith(suffix) && tag.length() > prefix.length() + suffix.length();
        return named ? Version.parse(tag.substring(prefix.length(), tag.length() - suffix.length())) : Optional.empty();
    }
}
