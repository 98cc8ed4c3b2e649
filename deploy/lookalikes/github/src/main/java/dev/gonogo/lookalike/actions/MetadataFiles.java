package dev.gonogo.lookalike.actions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The five files that Release Please updates, and how. */
final class MetadataFiles {
    private static final Pattern VERSION = Pattern.compile("(\"version\"\\s*:\\s*\")[^\"]*(\")");
    private static final Pattern MANIFEST = Pattern.compile("(\"\\.\"\\s*:\\s*\")[^\"]*(\")");
    private static final Pattern CHART_VERSION = Pattern.compile("(?m)^version:.*$");
    private static final Pattern CHART_APP_VERSION = Pattern.compile("(?m)^appVersion:.*$");
    private static final Pattern FIRST_SECTION = Pattern.compile("(?m)^## ");

    private MetadataFiles() {}

    /** Each file's path and the edit that brings it to the version. */
    static Map<String, UnaryOperator<String>> bumpedTo(String version, String changelogSection) {
        var edits = new LinkedHashMap<String, UnaryOperator<String>>();
        edits.put(".release-please-manifest.json", text -> quoted(MANIFEST, text, version, 1));
        edits.put("CHANGELOG.md", text -> prepended(text, changelogSection));
        edits.put("deploy/helm/aegis/Chart.yaml", text -> chart(text, version));
        edits.put("package-lock.json", text -> quoted(VERSION, text, version, 2));
        edits.put("package.json", text -> quoted(VERSION, text, version, 1));
        return edits;
    }

    private static String quoted(Pattern pattern, String text, String version, int times) {
        var edited = new StringBuilder();
        var matcher = pattern.matcher(text);
        for (int count = 0; count < times && matcher.find(); count++) {
            matcher.appendReplacement(edited, "$1" + Matcher.quoteReplacement(version) + "$2");
        }
        return matcher.appendTail(edited).toString();
    }

    private static String chart(String text, String version) {
        var once = CHART_VERSION.matcher(text).replaceFirst("version: " + version);
        return CHART_APP_VERSION.matcher(once).replaceFirst("appVersion: \"" + version + "\"");
    }

    private static String prepended(String text, String section) {
        var first = FIRST_SECTION.matcher(text);
        var place = first.find() ? first.start() : text.length();
        return text.substring(0, place) + section + "\n" + text.substring(place);
    }
}
