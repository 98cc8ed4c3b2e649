package dev.gonogo.sandbox.story;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message's lines without the parts that change all the time, so that only a new state is reported and not every
 * edit. A line that starts with a mark counts by its mark and first word, any other line by its words without numbers
 * and bars.
 */
record BoardState(List<String> lines) {
    private static final Pattern MARKED = Pattern.compile("^\\s*([✔✘✓✗▶·!○●])\\s+(\\S+).*", Pattern.DOTALL);
    private static final Pattern TICKING =
            Pattern.compile("as of .*|looked .*? ago|about .*? left|[▰▱]+|\\d+ of \\d+|\\b\\d+\\b(?= stages?)");

    static BoardState of(String text) {
        return new BoardState(text.lines().filter(line -> !line.isBlank()).toList());
    }

    /** The lines that are new compared with the earlier state. */
    List<String> newsSince(BoardState earlier) {
        Set<String> known = earlier.lines.stream().map(BoardState::meaning).collect(Collectors.toSet());
        return lines.stream().filter(line -> !known.contains(meaning(line))).toList();
    }

    private static String meaning(String line) {
        Matcher marked = MARKED.matcher(line);
        return marked.matches()
                ? marked.group(1) + " " + marked.group(2)
                : TICKING.matcher(line).replaceAll("").strip();
    }
}
