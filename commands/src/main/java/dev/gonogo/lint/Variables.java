package dev.gonogo.lint;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a step's environment and script give to variables. */
record Variables(Map<String, String> values) {
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=(.*)");
    private static final Pattern NAMED =
            Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?::?\\?[^}]*|:?-)?}|\\$\\{\\{[\\s_]*env\\.(\\w+?)[\\s_]*}}");
    private static final Pattern SETTING = Pattern.compile("\\$\\{\\{[\\s_]*((?:vars|secrets)\\.\\w+?)[\\s_]*}}");
    /** A variable may take its value from another. */
    private static final int MOST_STEPS = 5;

    static Variables of(Workflow.Step step) {
        Map<String, String> values = new TreeMap<>(step.settings());
        Shell.commands(step.run().lines()).stream()
                .flatMap(command -> command.words().stream())
                .forEach(word -> {
                    Matcher assignment = ASSIGNMENT.matcher(word);
                    if (assignment.matches()) {
                        values.put(assignment.group(1), assignment.group(2));
                    }
                });
        return new Variables(values);
    }

    /** The text's value, if it is always the same; empty if it may come from outside, or is not known. */
    Optional<String> fixed(String text) {
        String value = resolve(text);
        Matcher setting = SETTING.matcher(value);
        if (setting.matches()) {
            return Optional.of(setting.group(1));
        }
        return value.contains("$") ? Optional.empty() : Optional.of(value);
    }

    /** For a text that is a single variable, the value, if it is known; any other text is returned as it is. */
    String resolve(String text) {
        String value = text;
        for (int step = 0; step < MOST_STEPS; step++) {
            Matcher named = NAMED.matcher(value);
            String known = named.matches() ? values.get(name(named)) : null;
            if (known == null) {
                return value;
            }
            value = known;
        }
        return value;
    }

    private static String name(Matcher named) {
        for (int group = 1; group < named.groupCount(); group++) {
            if (named.group(group) != null) {
                return named.group(group);
            }
        }
        return named.group(named.groupCount());
    }
}
