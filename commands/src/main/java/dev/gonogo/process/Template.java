package dev.gonogo.process;

import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in process files: {@code {version}}, {@code {tag}}, {@code {release}} and so on. Those of a recovery are
 * empty in any other release, and {@code {recovery}} is {@code true} or {@code false}. Text from people is filled in
 * last, so that braces in it have no effect.
 */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /** What may be between the braces. */
    public static final Set<String> NAMES = Set.of(
            "version",
            "major",
            "minor",
            "patch",
            "tag",
            "release",
            "integration",
            "production",
            "recovery",
            "issue",
            "reason",
            "confirmation");

    private Template() {}

    /**
     * @throws IllegalArgumentException for an unknown placeholder; process files are checked for this when they are
     * read
     */
    public static String fill(String template, ReleaseProcess process, Release release) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        Map<String, String> names = names(process, process.branches().releaseOf(release.version()));
        Map<String, String> values = values(release);
        values.putAll(names);
        return replace(replace(template, names), values);
    }

    /** The same for a version that is only known by its name. */
    public static String fill(String template, ReleaseProcess process, Version version) {
        return fill(template, process, Release.imagined(new ReleaseId(process.repository(), version, 1)));
    }

    /**
     * Fills in what does not depend on the version.
     *
     * @param release the template of the release branch
     */
    public static String fill(String template, ReleaseProcess process, String release) {
        Map<String, String> names = names(process, release);
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(1), match.group())));
    }

    private static Map<String, String> names(ReleaseProcess process, String release) {
        return Map.of(
                "tag", process.tag().name(),
                "release", release,
                "integration", process.branches().integration(),
                "production", process.branches().production());
    }

    private static Map<String, String> values(Release release) {
        Version version = release.version();
        Map<String, String> values = new HashMap<>(Map.of(
                "version", version.toString(),
                "major", String.valueOf(version.major()),
                "minor", String.valueOf(version.minor()),
                "patch", String.valueOf(version.patch()),
                "recovery", String.valueOf(release.recovery().isPresent()),
                "issue", "",
                "reason", "",
                "confirmation", ""));
        release.recovery().ifPresent(recovery -> {
            values.put("issue", String.valueOf(recovery.issue()));
            values.put("reason", recovery.reason());
            values.put("confirmation", Decision.Recover.phrase(version));
        });
        return values;
    }

    /** Unknown placeholders in a template. */
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
        boolean known = NAMES.contains(match.group(1));
        return Optional.ofNullable(values.get(match.group(1)))
                .or(() -> known ? Optional.of(match.group()) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("nothing fills " + match.group()));
    }
}
