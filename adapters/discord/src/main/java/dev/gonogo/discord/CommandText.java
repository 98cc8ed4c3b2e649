package dev.gonogo.discord;

import dev.gonogo.command.Commands;
import dev.gonogo.form.Parameter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns a filled-in command into the line that somebody would type after {@code /release}, so that one parser handles
 * the input from every platform.
 */
final class CommandText {
    /** Words that the parser takes as they are. */
    private static final String SIMPLE_WORD = "[^\\s\\p{Z}\"“”„'\\\\-][^\\s\\p{Z}\"“”„'\\\\]*";

    private static final Pattern ONE_WORD = Pattern.compile(SIMPLE_WORD);
    private static final Pattern WORDS = Pattern.compile(SIMPLE_WORD + "( " + SIMPLE_WORD + ")*");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„']");

    private CommandText() {}

    /**
     * @param command name of the subcommand
     * @param options values by name of the option
     */
    static String of(String command, Map<String, String> options) {
        StringBuilder line = new StringBuilder(command);
        List<Parameter> parameters =
                Commands.named(command).map(form -> form.parameters()).orElse(List.of());
        boolean inOrder = true;
        for (Parameter parameter : parameters) {
            String value = options.getOrDefault(parameter.name(), "").strip();
            if (value.isEmpty()) {
                inOrder = inOrder && parameter.option();
            } else {
                boolean bare = inOrder && !parameter.option() && isSimple(parameter, value);
                line.append(' ').append(bare ? value : named(parameter.name(), value));
                inOrder = inOrder && (bare || parameter.option());
            }
        }
        return line.toString();
    }

    /** Free text may follow a version that was left out, so only what looks like a version is given by position. */
    private static boolean isSimple(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case VERSION -> ONE_WORD.matcher(value).matches() && value.matches("v?[0-9].*");
            case REPOSITORY, COMMAND, ITEM, PULL_REQUEST ->
                ONE_WORD.matcher(value).matches();
            case TEXT -> WORDS.matcher(value).matches();
        };
    }

    private static String named(String name, String value) {
        if (ONE_WORD.matcher(value).matches()) {
            return "--" + name + " " + value;
        }
        String escaped = QUOTE.matcher(value).replaceAll("\\\\$0");
        // A backslash at the end would escape the closing quote.
        return "\"--" + name + "=" + escaped + (escaped.endsWith("\\") ? " " : "") + "\"";
    }
}
