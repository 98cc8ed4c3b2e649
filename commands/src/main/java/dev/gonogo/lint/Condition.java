package dev.gonogo.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of GitHub Actions, evaluated for one way of starting its workflow. A value known only at run time, such
 * as a step's output, may be anything.
 */
final class Condition {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^']|'')*'|\"[^\"]*\")|(&&|\\|\\||[!=<>]=|[!<>(),])|([^\\s!=<>(),&|'\"]+(?:\\['[^']*'])?))");

    private final List<String> tokens = new ArrayList<>();
    private final WorkflowStart start;
    private int at;

    /** A boolean, or a text. */
    sealed interface Value permits Truth, PartlyKnownText {
        Truth truth();
    }

    private Condition(String text, WorkflowStart start) {
        this.start = start;
        Matcher token = TOKEN.matcher(bare(text).replaceAll("\\['(\\w+)']", ".$1"));
        while (token.lookingAt()) {
            tokens.add(token.group().strip());
            token.region(token.end(), token.regionEnd());
        }
    }

    /** Both conditions, if a job and its step have one each. */
    static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : "(" + bare(one) + ") && (" + bare(other) + ")";
    }

    private static String bare(String text) {
        return text.replace("${{", " ").replace("}}", " ").strip();
    }

    /** Whether a start may satisfy a condition; an empty one is always satisfied. */
    static boolean lets(WorkflowStart start, String condition) {
        return bare(condition).isEmpty()
                || new Condition(condition, start).any().truth() != Truth.NO;
    }

    private boolean take(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private Value any() {
        Value value = all();
        while (take("||")) {
            value = value.truth().or(all().truth());
        }
        return value;
    }

    private Value all() {
        Value value = compared();
        while (take("&&")) {
            value = value.truth().and(compared().truth());
        }
        return value;
    }

    private Value compared() {
        Value value = single();
        if (take("==")) {
            return same(value, single());
        }
        if (take("!=")) {
            return same(value, single()).not();
        }
        for (String order : List.of("<", "<=", ">", ">=")) {
            if (take(order)) {
                single();
                return Truth.MAYBE;
            }
        }
        return value;
    }

    private static Truth same(Value one, Value other) {
        if (one instanceof PartlyKnownText text && other instanceof PartlyKnownText second) {
            return text.is(second);
        }
        boolean known = one instanceof Truth && other instanceof Truth && one != Truth.MAYBE && other != Truth.MAYBE;
        return known ? Truth.of(one == other) : Truth.MAYBE;
    }

    private Value single() {
        if (take("!")) {
            return single().truth().not();
        }
        if (take("(")) {
            Value inner = any();
            take(")");
            return inner;
        }
        if (at >= tokens.size()) {
            return Truth.MAYBE;
        }
        String token = tokens.get(at++);
        if (token.startsWith("'") || token.startsWith("\"")) {
            return PartlyKnownText.of(token.substring(1, token.length() - 1));
        }
        return take("(") ? called(token.toLowerCase(Locale.ROOT), arguments()) : named(token.toLowerCase(Locale.ROOT));
    }

    private List<Value> arguments() {
        List<Value> arguments = new ArrayList<>();
        while (at < tokens.size() && !take(")")) {
            arguments.add(any());
            take(",");
        }
        return arguments;
    }

    private static Truth called(String function, List<Value> arguments) {
        if (arguments.size() == 2
                && arguments.getFirst() instanceof PartlyKnownText text
                && arguments.getLast() instanceof PartlyKnownText part) {
            return switch (function) {
                case "startswith" -> text.startsWith(part);
                case "endswith" -> text.endsWith(part);
                case "contains" -> text.contains(part);
                default -> Truth.MAYBE;
            };
        }
        return switch (function) {
            case "always", "success" -> Truth.YES;
            default -> Truth.MAYBE;
        };
    }

    private Value named(String name) {
        return switch (name) {
            case "true" -> Truth.YES;
            case "false" -> Truth.NO;
            case "github.event_name" -> PartlyKnownText.of(start.event());
            case "github.ref", "github.event.ref" -> start.ref();
            case "github.ref_name" -> start.name();
            case "github.ref_type" -> PartlyKnownText.of(start.ofTag() ? "tag" : "branch");
            default -> Truth.MAYBE;
        };
    }
}
