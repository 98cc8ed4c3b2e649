package dev.gonogo.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a line of a shell script is. */
final class Shell {
    private static final Pattern SAYS_OR_COMMENTS = Pattern.compile("^\\s*(?:#|echo\\b|printf\\b).*");

    private Shell() {}

    /**
     * A line that does something, with the lines that it goes on in.
     *
     * @param place index of its first line
     */
    record Command(int place, String text) {}

    static List<Command> commands(List<String> lines) {
        List<Command> commands = new ArrayList<>();
        int place = 0;
        while (place < lines.size()) {
            int first = place;
            StringBuilder text = new StringBuilder(lines.get(place++));
            while (text.toString().endsWith("\\") && place < lines.size()) {
                text.setLength(text.length() - 1);
                text.append(lines.get(place++));
            }
            if (runs(text.toString())) {
                commands.add(new Command(first, text.toString()));
            }
        }
        return commands;
    }

    /** Whether a line does more than say something. */
    static boolean runs(String line) {
        return !line.isBlank() && !SAYS_OR_COMMENTS.matcher(line).matches();
    }
}
