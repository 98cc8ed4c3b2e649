package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slash command as somebody types it, split by the registered command's words:
 * {@code /release no-go release:1.2.3 reason:the notes are wrong}. Words before the first {@code option:} fill the
 * options in order, and the last option takes the rest, as the client moves from field to field; quoted words go into
 * one field together.
 *
 * @param command the registered command
 * @param branch the subcommand, or the command itself if it has none
 * @param path the names from the command to the branch
 * @param values by name of the option
 */
record TypedCommand(JsonNode command, JsonNode branch, List<String> path, Map<String, String> values) {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"(?=\\s|$)");

    TypedCommand {
        path = List.copyOf(path);
        values = Map.copyOf(values);
    }

    /**
     * Finds the registered command and splits the text.
     *
     * @throws ClientRefusal if there is no such command, subcommand or option
     */
    static TypedCommand read(Commands commands, String text) {
        String rest = text.strip().replaceFirst("^/", "");
        String name = firstWord(rest);
        JsonNode command =
                commands.named(name).orElseThrow(() -> new ClientRefusal("There is no command /" + name + " here."));
        rest = rest.substring(name.length()).strip();
        JsonNode branch = command;
        List<String> path = new ArrayList<>(List.of(name));
        while (CommandTree.hasBranches(branch)) {
            String word = firstWord(rest);
            branch = CommandTree.child(branch, word).orElseThrow(unknown(path, word, branch));
            path.add(word);
            rest = rest.substring(word.length()).strip();
        }
        return new TypedCommand(command, branch, path, values(branch, rest));
    }

    private static Supplier<ClientRefusal> unknown(List<String> path, String word, JsonNode parent) {
        String known = CommandTree.children(parent).stream()
                .map(child -> child.path("name").asText())
                .collect(Collectors.joining(", "));
        String typed = "/" + String.join(" ", path);
        return () -> new ClientRefusal(
                word.isEmpty()
                        ? typed + " needs one of: " + known + "."
                        : typed + " has no \"" + word + "\". There is: " + known + ".");
    }

    private static String firstWord(String text) {
        return text.split("\\s", 2)[0];
    }

    private static Map<String, String> values(JsonNode branch, String text) {
        List<String> names = CommandTree.children(branch).stream()
                .map(option -> option.path("name").asText())
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        if (names.isEmpty()) {
            refuseRest(text);
            return values;
        }
        Pattern key = Pattern.compile(
                "(?<=^|\\s)(" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + "):");
        List<MatchResult> keys = key.matcher(text).results().toList();
        for (int index = 0; index < keys.size(); index++) {
            int end = index + 1 < keys.size() ? keys.get(index + 1).start() : text.length();
            values.put(
                    keys.get(index).group(1),
                    text.substring(keys.get(index).end(), end).strip());
        }
        fill(
                names,
                keys.isEmpty()
                        ? text
                        : text.substring(0, keys.getFirst().start()).strip(),
                values);
        return values;
    }

    private static void fill(List<String> names, String words, Map<String, String> values) {
        String rest = words;
        List<String> free =
                names.stream().filter(name -> !values.containsKey(name)).toList();
        for (int index = 0; index < free.size() && !rest.isEmpty(); index++) {
            Matcher quoted = QUOTED.matcher(rest);
            boolean together = quoted.lookingAt();
            String value = together ? quoted.group(1) : index == free.size() - 1 ? rest : firstWord(rest);
            values.put(free.get(index), value);
            rest = rest.substring(together ? quoted.end() : value.length()).strip();
        }
        refuseRest(rest);
    }

    private static void refuseRest(String rest) {
        if (!rest.isEmpty()) {
            throw new ClientRefusal("The command has no option for \"" + rest + "\".");
        }
    }

    /** The command's name with its subcommands, as a message names it. */
    String wholeName() {
        return String.join(" ", path);
    }
}
