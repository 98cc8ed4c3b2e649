package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;
import static dev.gonogo.lookalike.discord.Complaints.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Discord's rules for application commands.
 * Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
final class CommandRules {
    private static final int MOST_CHARACTERS = 8000;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final List<Integer> TYPES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static final List<Integer> NOT_SUBCOMMANDS = TYPES.subList(2, TYPES.size());

    private final Complaints complaints;

    CommandRules(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Checks a whole command. */
    void check(JsonNode command, String path) {
        complaints.integer(command, "type", 1, 4, path);
        if (command.path("type").asInt(1) == CommandTree.CHAT_INPUT) {
            name(command, path);
            complaints.requiredText(command, "description", 100, path);
            options(command, 0, path);
        } else {
            complaints.requiredText(command, "name", 32, path);
        }
        permissions(command, path);
        if (size(command) > MOST_CHARACTERS) {
            complaints.add(
                    path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + MOST_CHARACTERS + ")");
        }
    }

    private void permissions(JsonNode command, String path) {
        if (given(command, "default_member_permissions")
                && !command.path("default_member_permissions").asText().matches("\\d{1,19}")) {
            complaints.add(at(path, "default_member_permissions"), "NUMBER_TYPE_COERCE", "Value is not a bit set.");
        }
    }

    private void name(JsonNode named, String path) {
        if (!complaints.required(named, "name", path)) {
            return;
        }
        String name = named.path("name").asText();
        if (Complaints.characters(name) > 32) {
            complaints.requiredText(named, "name", 32, path);
        } else if (!NAME.matcher(name).matches()) {
            complaints.add(at(path, "name"), "STRING_TYPE_REGEX", "String value did not match validation regex.");
        } else if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            complaints.add(at(path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private void options(JsonNode parent, int depth, String path) {
        if (!complaints.list(parent, "options", 0, 25, path)) {
            return;
        }
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (int index = 0; index < parent.path("options").size(); index++) {
            JsonNode option = parent.path("options").path(index);
            String here = at(path, "options", index);
            option(option, depth, here);
            if (!names.add(option.path("name").asText())) {
                complaints.add(
                        at(here, "name"),
                        "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                        "Option name already exists");
            }
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                complaints.add(
                        here,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
        }
        notMixed(parent, path);
    }

    private void notMixed(JsonNode parent, String path) {
        int subcommands = 0;
        for (JsonNode option : parent.path("options")) {
            subcommands += CommandTree.isBranch(option) ? 1 : 0;
        }
        if (subcommands > 0 && subcommands < parent.path("options").size()) {
            complaints.add(
                    at(path, "options"),
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private void option(JsonNode option, int depth, String path) {
        List<Integer> allowed = switch (depth) {
            case 0 -> TYPES;
            case 1 -> TYPES.subList(0, 1);
            default -> NOT_SUBCOMMANDS;
        };
        if (!complaints.choice(option, "type", allowed, path)) {
            return;
        }
        name(option, path);
        complaints.requiredText(option, "description", 100, path);
        switch (option.path("type").asInt()) {
            case CommandTree.SUBCOMMAND -> options(option, 2, path);
            case CommandTree.GROUP -> options(option, 1, path);
            default -> parameter(option, path);
        }
    }

    private void parameter(JsonNode option, String path) {
        int type = option.path("type").asInt();
        complaints.integer(option, "min_length", 0, 6000, path);
        complaints.integer(option, "max_length", 1, 6000, path);
        boolean chosen = type == CommandTree.STRING || type == CommandTree.INTEGER || type == CommandTree.NUMBER;
        if (!chosen && option.path("autocomplete").asBoolean()) {
            complaints.add(
                    at(path, "autocomplete"),
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Autocomplete is only valid for string, integer and number options");
        }
        if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
            complaints.add(
                    at(path, "autocomplete"),
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
                    "Autocomplete cannot be used with choices");
        }
        choices(option, type, path, complaints);
    }

    /** Checks up to 25 choices whose values fit the option's type. */
    static void choices(JsonNode parent, int type, String path, Complaints complaints) {
        if (!complaints.list(parent, "choices", 0, 25, path)) {
            return;
        }
        for (int index = 0; index < parent.path("choices").size(); index++) {
            JsonNode choice = parent.path("choices").path(index);
            String here = at(path, "choices", index);
            complaints.requiredText(choice, "name", 100, here);
            if (type == CommandTree.STRING) {
                complaints.requiredText(choice, "value", 100, here);
            } else if (!choice.path("value").isNumber()) {
                complaints.add(
                        at(here, "value"),
                        "NUMBER_TYPE_COERCE",
                        "Value \"" + choice.path("value").asText() + "\" is not a number.");
            }
        }
    }

    private static int size(JsonNode node) {
        int size = 0;
        for (String counted : List.of("name", "description", "value")) {
            size += Complaints.characters(node.path(counted).asText(""));
        }
        for (JsonNode option : node.path("options")) {
            size += size(option);
        }
        for (JsonNode choice : node.path("choices")) {
            size += size(choice);
        }
        return size;
    }
}
