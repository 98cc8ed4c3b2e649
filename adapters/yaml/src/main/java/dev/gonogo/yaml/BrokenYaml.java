package dev.gonogo.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Why a text is not valid YAML, and where. The parser's own position is only the last place that it understood. */
final class BrokenYaml {
    /** Characters that YAML forbids everywhere, even in quotes. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private BrokenYaml() {}

    static Problem of(String text, JsonProcessingException broken) {
        Matcher forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            int line = 1
                    + Math.toIntExact(text.substring(0, forbidden.start())
                            .chars()
                            .filter(character -> character == '\n')
                            .count());
            return problem(
                    line,
                    "the character U+%04X is not allowed. Delete it"
                            .formatted(forbidden.group().codePointAt(0)));
        }
        return broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked(text, marked)
                : other(broken);
    }

    private static Problem marked(String text, MarkedYAMLException broken) {
        int line = line(broken.getProblemMark());
        return switch (at(text, broken.getProblemMark())) {
            case "\t" -> problem(line, "there is a tab here, where only spaces are allowed. Use spaces instead");
            case "@", "`", "%" ->
                problem(
                        line,
                        "a text cannot begin with " + at(text, broken.getProblemMark()) + " here. Put it in quotes");
            default -> problem(line, broken.getProblem().strip() + begun(broken, line));
        };
    }

    private static String at(String text, Mark mark) {
        return text.lines()
                .skip(mark.getLine())
                .findFirst()
                .filter(line -> mark.getColumn() < line.codePointCount(0, line.length()))
                .map(line -> Character.toString(line.codePointAt(line.offsetByCodePoints(0, mark.getColumn()))))
                .orElse("");
    }

    /** What was being read, if it began on another line. */
    private static String begun(MarkedYAMLException broken, int line) {
        return Optional.ofNullable(broken.getContextMark())
                .map(BrokenYaml::line)
                .filter(begun -> begun != line)
                .map(begun -> " (" + broken.getContext() + " that begins in line " + begun + ")")
                .orElse("");
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static Problem other(JsonProcessingException broken) {
        int line = Optional.ofNullable(broken.getLocation())
                .map(where -> where.getLineNr())
                .orElse(0);
        return problem(
                Math.max(0, line),
                broken.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static Problem problem(int line, String what) {
        return new Problem(line, "This is not YAML: " + what + ".");
    }
}
