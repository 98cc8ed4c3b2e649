package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Turns typed values into the options of an interaction, checked as Discord's client checks before sending. */
final class TypedOptions {
    private final Guild guild;
    private final Entities entities;
    private final ObjectNode resolved = JsonNodeFactory.instance.objectNode();

    TypedOptions(Guild guild, Entities entities) {
        this.guild = guild;
        this.entities = entities;
    }

    /** The people and channels that the options name. */
    ObjectNode resolved() {
        return resolved;
    }

    /**
     * The options of a sent command.
     *
     * @throws ClientRefusal if one is missing or does not fit
     */
    ArrayNode sent(TypedCommand typed) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (JsonNode option : CommandTree.children(typed.branch())) {
            String name = option.path("name").asText();
            String value = typed.values().getOrDefault(name, "");
            if (!value.isEmpty()) {
                options.addObject()
                        .put("name", name)
                        .put("type", option.path("type").asInt())
                        .set("value", value(option, value));
            } else if (option.path("required").asBoolean()) {
                throw new ClientRefusal("This option is required. Specify a value: " + name + ".");
            }
        }
        return nested(typed, options);
    }

    /**
     * The options of a command still being typed, with the one that has the cursor.
     *
     * @throws ClientRefusal if the app does not complete that option
     */
    ArrayNode typing(TypedCommand typed, String focused) {
        Optional<JsonNode> focus = CommandTree.child(typed.branch(), focused)
                .filter(option -> option.path("autocomplete").asBoolean());
        if (focus.isEmpty()) {
            throw new ClientRefusal("The app suggests nothing for " + focused + ".");
        }
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (JsonNode option : CommandTree.children(typed.branch())) {
            String name = option.path("name").asText();
            if (name.equals(focused) || typed.values().containsKey(name)) {
                ObjectNode each = options.addObject()
                        .put("name", name)
                        .put("type", option.path("type").asInt())
                        .put("value", typed.values().getOrDefault(name, ""));
                if (name.equals(focused)) {
                    each.put("focused", true);
                }
            }
        }
        return nested(typed, options);
    }

    /** Wraps the options in their subcommand and group. */
    private static ArrayNode nested(TypedCommand typed, ArrayNode options) {
        ArrayNode inner = options;
        for (int depth = typed.path().size() - 1; depth > 0; depth--) {
            boolean isLeaf = depth == typed.path().size() - 1;
            ArrayNode outer = JsonNodeFactory.instance.arrayNode();
            outer.addObject()
                    .put("name", typed.path().get(depth))
                    .put("type", isLeaf ? CommandTree.SUBCOMMAND : CommandTree.GROUP)
                    .set("options", inner);
            inner = outer;
        }
        return inner;
    }

    private JsonNode value(JsonNode option, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (!option.path("choices").isEmpty()) {
            return chosen(option, text);
        }
        return switch (option.path("type").asInt()) {
            case CommandTree.STRING -> json.textNode(fitting(option, text));
            case CommandTree.INTEGER ->
                json.numberNode(number(option, text, true).longValue());
            case CommandTree.NUMBER -> json.numberNode(number(option, text, false));
            case CommandTree.BOOLEAN -> json.booleanNode(truth(option, text));
            case CommandTree.USER, CommandTree.MENTIONABLE -> json.textNode(person(text));
            case CommandTree.CHANNEL -> json.textNode(channel(text));
            default -> throw new ClientRefusal("This client cannot fill in " + name(option) + ".");
        };
    }

    private static String name(JsonNode option) {
        return option.path("name").asText();
    }

    private static JsonNode chosen(JsonNode option, String text) {
        for (JsonNode choice : option.path("choices")) {
            if (choice.path("name").asText().equals(text)
                    || choice.path("value").asText().equals(text)) {
                return choice.path("value");
            }
        }
        throw new ClientRefusal("Add a valid choice for " + name(option) + ": \"" + text + "\" is none.");
    }

    private static String fitting(JsonNode option, String text) {
        int length = Complaints.characters(text);
        if (length < option.path("min_length").asInt(0)
                || length > option.path("max_length").asInt(6000)) {
            throw new ClientRefusal("The length of " + name(option) + " does not fit: " + length + " characters.");
        }
        return text;
    }

    private static BigDecimal number(JsonNode option, String text, boolean whole) {
        if (!text.matches(whole ? "-?\\d{1,16}" : "-?\\d{1,16}(\\.\\d{1,16})?")) {
            throw new ClientRefusal("Add a valid " + (whole ? "integer" : "number") + " for " + name(option) + ".");
        }
        BigDecimal number = new BigDecimal(text);
        boolean low = option.has("min_value")
                && number.compareTo(option.path("min_value").decimalValue()) < 0;
        boolean high = option.has("max_value")
                && number.compareTo(option.path("max_value").decimalValue()) > 0;
        if (low || high) {
            throw new ClientRefusal("The value of " + name(option) + " is out of its bounds: " + text + ".");
        }
        return number;
    }

    private static boolean truth(JsonNode option, String text) {
        return switch (text) {
            case "true", "True" -> true;
            case "false", "False" -> false;
            default -> throw new ClientRefusal("Add True or False for " + name(option) + ".");
        };
    }

    private String person(String text) {
        String named = text.replaceAll("[<>@!]", "");
        Member member = guild.member(named)
                .orElseThrow(() -> new ClientRefusal("Nobody called " + named + " is in the server."));
        resolved.withObjectProperty("users").set(member.id(), entities.user(member));
        resolved.withObjectProperty("members")
                .set(member.id(), entities.memberWithoutUser(member).put("permissions", "0"));
        return member.id();
    }

    private String channel(String text) {
        String named = text.replaceAll("[<>#]", "");
        TextChannel channel =
                guild.channel(named).orElseThrow(() -> new ClientRefusal("There is no channel " + named + "."));
        resolved.withObjectProperty("channels")
                .set(channel.id(), entities.channel(channel).put("permissions", "0"));
        return channel.id();
    }
}
