package dev.gonogo.lookalike.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job's matrix and the names of its runs, as far as the file itself lists the values. */
final class Matrix {
    private static final Pattern VALUE = Pattern.compile("\\$\\{\\{\\s*matrix\\.([\\w-]+)\\s*}}");

    private Matrix() {}

    /** The names that a job has on GitHub, one where it has no matrix; its key where its name is computed otherwise. */
    static List<String> names(String key, JsonNode job) {
        var name = job.path("name").asText(key);
        var runs = runs(job.path("strategy").path("matrix"));
        return runs.isEmpty()
                ? List.of(name.contains("${{") ? key : name)
                : runs.stream().map(values -> name(name, values)).toList();
    }

    private static String name(String name, Map<String, String> values) {
        return name.contains("${{")
                ? VALUE.matcher(name)
                        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")))
                : name + " (" + String.join(", ", values.values()) + ")";
    }

    private static List<Map<String, String>> runs(JsonNode matrix) {
        var runs = new ArrayList<Map<String, String>>();
        var axes = matrix.properties().stream()
                .filter(axis -> axis.getValue().isArray())
                .filter(axis ->
                        !axis.getKey().equals("include") && !axis.getKey().equals("exclude"))
                .toList();
        if (!axes.isEmpty()) {
            runs.add(Map.of());
        }
        for (var axis : axes) {
            var longer = new ArrayList<Map<String, String>>();
            runs.forEach(run ->
                    axis.getValue().forEach(value -> longer.add(with(run, Map.of(axis.getKey(), value.asText())))));
            runs.clear();
            runs.addAll(longer);
        }
        matrix.path("exclude").forEach(excluded -> runs.removeIf(run -> has(run, values(excluded))));
        matrix.path("include").forEach(included -> include(runs, values(included)));
        return runs;
    }

    /** An entry that fits a combination only adds to it. */
    private static void include(List<Map<String, String>> runs, Map<String, String> included) {
        var known = new LinkedHashMap<>(included);
        known.keySet()
                .retainAll(runs.isEmpty() ? included.keySet() : runs.getFirst().keySet());
        if (runs.stream().noneMatch(run -> has(run, known))) {
            runs.add(included);
        }
    }

    private static boolean has(Map<String, String> run, Map<String, String> values) {
        return run.entrySet().containsAll(values.entrySet());
    }

    private static Map<String, String> values(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }

    private static Map<String, String> with(Map<String, String> run, Map<String, String> more) {
        var longer = new LinkedHashMap<>(run);
        longer.putAll(more);
        return longer;
    }
}
