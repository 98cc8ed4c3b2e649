package dev.gonogo.bot.adversary;

import dev.gonogo.memory.SeedAFiles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The content of Aegis's release metadata, read without the bot's own readers. */
final class Contents {
    static final String CHANGELOG = "CHANGELOG.md";
    private static final Pattern VERSION_PLACE =
            Pattern.compile("(?m)(?:\"version\"|\"\\.\"|^version|^appVersion): \"?([^\",\\n]+)");

    private Contents() {}

    /** What in a tree is not of this version. */
    static Optional<String> ofAnother(Map<String, String> tree, String version) {
        Set<String> versions = versions(tree);
        if (!versions.equals(Set.of(version))) {
            return Optional.of("the metadata says " + String.join(" and ", versions));
        }
        return hasHeading(tree, version) ? Optional.empty() : Optional.of("the changelog has no heading for it");
    }

    static boolean hasHeading(Map<String, String> tree, String version) {
        return tree.getOrDefault(CHANGELOG, "").contains("## [" + version + "]");
    }

    /** The values at all places of the version in the metadata. */
    private static Set<String> versions(Map<String, String> tree) {
        Set<String> versions = new TreeSet<>();
        SeedAFiles.METADATA.stream()
                .filter(path -> !path.equals(CHANGELOG))
                .forEach(path -> VERSION_PLACE
                        .matcher(tree.getOrDefault(path, "\"version\": \"nothing\""))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(versions::add));
        return versions;
    }
}
