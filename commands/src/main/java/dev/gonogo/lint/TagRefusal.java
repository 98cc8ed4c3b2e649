package dev.gonogo.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in a shell script that exits with an error if the pushed tag exists. */
final class TagRefusal {
    private static final Pattern PUSHED = Pattern.compile("GITHUB_REF(?:_NAME)?\\b|github\\.ref(?:_name)?\\b");
    private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:export\\s+|local\\s+)?(\\w+)=(.*)$");
    private static final Pattern LOOKUP = Pattern.compile("\\bgit\\s+ls-remote\\b.*\\btags\\b"
            + "|\\bgit\\s+(?:rev-parse|show-ref)\\b.*\\btags/"
            + "|\\bgh\\s+api\\b.*/git/(?:refs?|matching-refs)/tags/");
    private static final Pattern CONDITION = Pattern.compile("^\\s*(?:el)?if\\b");
    private static final Pattern NEGATED = Pattern.compile("^\\s*(?:el)?if\\s+!|\\s-z\\s");
    private static final Pattern FAILURE = Pattern.compile("\\bexit\\s+[1-9]");
    private static final Pattern AT_ONCE = Pattern.compile("&&\\s*[({]?.*\\bexit\\s+[1-9]");
    private static final Pattern OPENS = Pattern.compile("^\\s*if\\b");
    private static final Pattern CLOSES = Pattern.compile("^\\s*fi\\b");
    private static final Pattern NEXT_BRANCH = Pattern.compile("^\\s*el(?:if|se)\\b");

    /** Variables that hold the pushed tag. */
    private final Set<String> tags = new LinkedHashSet<>();
    /** Variables that hold the output of looking up the tag. */
    private final Set<String> lookups = new LinkedHashSet<>();

    /** @param settings the step's environment */
    TagRefusal(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (PUSHED.matcher(value).find()) {
                tags.add(name);
            }
        });
    }

    /**
     * @param place index of the line
     * @param afterOthers whether another condition is tested first
     */
    record Found(int place, boolean afterOthers) {}

    Optional<Found> in(List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            String line = lines.get(place);
            learn(line);
            if (Shell.runs(line) && refuses(lines, place)) {
                return Optional.of(new Found(place, NEXT_BRANCH.matcher(line).find()));
            }
        }
        return Optional.empty();
    }

    private void learn(String line) {
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (!assignment.matches()) {
            return;
        }
        String name = assignment.group(1);
        String value = assignment.group(2);
        if (looksUp(value)) {
            lookups.add(name);
        } else if (namesTag(value)) {
            tags.add(name);
        }
    }

    private boolean refuses(List<String> lines, int place) {
        String line = lines.get(place);
        if (looksUp(line) && AT_ONCE.matcher(line).find()) {
            return !NEGATED.matcher(line).find();
        }
        boolean asks = CONDITION.matcher(line).find() && !NEGATED.matcher(line).find();
        return asks && (looksUp(line) || mentions(line, lookups)) && failsBelow(lines, place);
    }

    private boolean looksUp(String text) {
        return LOOKUP.matcher(text).find() && namesTag(text);
    }

    private boolean namesTag(String text) {
        return PUSHED.matcher(text).find() || mentions(text, tags);
    }

    private static boolean mentions(String text, Set<String> variables) {
        return variables.stream()
                .anyMatch(name ->
                        Pattern.compile("\\$\\{?" + name + "\\b").matcher(text).find());
    }

    /** Whether the branch that begins here ends the script with an error. */
    private static boolean failsBelow(List<String> lines, int condition) {
        int depth = 0;
        for (String line : lines.subList(condition + 1, lines.size())) {
            if (depth == 0
                    && (CLOSES.matcher(line).find() || NEXT_BRANCH.matcher(line).find())) {
                return false;
            }
            if (FAILURE.matcher(line).find() && depth == 0) {
                return true;
            }
            depth += OPENS.matcher(line).find() ? 1 : CLOSES.matcher(line).find() ? -1 : 0;
        }
        return false;
    }
}
