package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types of commands and options, and how to find a subcommand in a command. */
final class CommandTree {
    static final int CHAT_INPUT = 1;
    static final int SUBCOMMAND = 1;
    static final int GROUP = 2;
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int ROLE = 8;
    static final int MENTIONABLE = 9;
    static final int NUMBER = 10;

    private CommandTree() {}

    static boolean isBranch(JsonNode option) {
        int type = option.path("type").asInt();
        return type == SUBCOMMAND || type == GROUP;
    }

    /** Whether the command, group or subcommand needs another word before it can be sent. */
    static boolean hasBranches(JsonNode parent) {
        return parent.path("options").size() > 0
                && isBranch(parent.path("options").path(0));
    }

    static Optional<JsonNode> child(JsonNode parent, String name) {
        return children(parent).stream()
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst();
    }

    static List<JsonNode> children(JsonNode parent) {
        List<JsonNode> children = new ArrayList<>();
        parent.path("options").forEach(children::add);
        return children;
    }
}
