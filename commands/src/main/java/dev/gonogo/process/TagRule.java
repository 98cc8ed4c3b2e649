package dev.gonogo.process;

import dev.gonogo.version.Version;
import dev.gonogo.world.Refs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The release tag. All texts may hold placeholders.
 *
 * @param recovery paragraphs that follow the message in a recovery's tag, each one whole line
 */
public record TagRule(String name, String message, List<String> recovery) {
    private static final String VERSION = "{version}";

    public TagRule {
        recovery = List.copyOf(recovery);
    }

    /** The tag of the highest stable version of those that are wanted. */
    public Optional<Refs.Tag> latest(Refs refs, Predicate<Version> wanted) {
        return refs.tags().values().stream()
                .filter(tag -> versionOf(tag.name())
                        .filter(Version::stable)
                        .filter(wanted)
                        .isPresent())
                .max(Comparator.comparing(tag -> versionOf(tag.name()).orElseThrow()));
    }

    /** The version that a tag's name says; empty for a tag that is not a release's. */
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
