package dev.gonogo.process;

import dev.gonogo.version.Version;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in process files: {@code {version}}, {@code {tag}}, {@code {release}} and the like. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /** What may stand between the braces. */
    public static final Set<String> NAMES =
            Set.of("version", "major", "minor", "patch", "tag", "release", "integration", "production");

    private Template() {}

    /** @throws IllegalArgumentException for a placeholder that nothing fills; process files are checked for it when read */
    public static String fill(String template, ReleaseProcess process, Version version) {
        Map<String, String> plain = Map.of(
                "version", version.toString(),
                "major", String.valueOf(version.major()),
                "minor", String.valueOf(version.minor()),
                "patch", String.valueOf(version.patch()),
                "tag", process.tag().name(),
                "release", process.branches().release(),
                "integration", process.branches().integration(),
                "production", process.branches().production());
        String outer = replace(template, plain);
        return replace(outer, plain);
    }

    /** Placeholders in a template that nothing fills. */
    public static Set<String> unknownIn(String template) {
        Set<String> unknown = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            if (!NAMES.contains(matcher.group(1))) {
                unknown.add(matcher.group());
            }
        }
        return unknown;
    }

    private static String replace(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private static String value(MatchResult match, Map<String, String> values) {
        return Optional.ofNullable(values.get(match.group(1)))
                .orElseThrow(() -> new IllegalArgumentException("nothing fills " + match.group()));
    }
}
