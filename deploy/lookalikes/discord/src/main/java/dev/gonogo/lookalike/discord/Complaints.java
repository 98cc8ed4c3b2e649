package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a body, in Discord's words and at Discord's places. A path has field names and list positions with
 * dots in between; the empty path is the body itself. Source:
 * https://discord.com/developers/docs/reference#error-messages
 */
final class Complaints {
    private final ObjectNode errors = JsonNodeFactory.instance.objectNode();

    static String at(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    static String at(String path, String field, int index) {
        return at(path, field) + "." + index;
    }

    /** Whether a field has a value. */
    static boolean given(JsonNode parent, String field) {
        return parent.hasNonNull(field);
    }

    void add(String path, String code, String message) {
        ObjectNode place = errors;
        for (String step : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
            place = place.withObjectProperty(step);
        }
        place.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    ObjectNode found() {
        return errors;
    }

    /** Throws if there is anything to complain about. */
    void refuse() {
        if (!errors.isEmpty()) {
            throw DiscordProblem.form(errors);
        }
    }

    /** A required field; returns whether it is there. An empty text counts as missing. */
    boolean required(JsonNode parent, String field, String path) {
        JsonNode value = parent.path(field);
        boolean there =
                given(parent, field) && !(value.isTextual() && value.asText().isEmpty());
        if (!there) {
            add(at(path, field), "BASE_TYPE_REQUIRED", "This field is required");
        }
        return there;
    }

    /** An optional text with at most this many characters. */
    void text(JsonNode parent, String field, int atMost, String path) {
        if (length(parent, field, path) > atMost) {
            add(at(path, field), "BASE_TYPE_MAX_LENGTH", "Must be " + atMost + " or fewer in length.");
        }
    }

    /** A required text that is not empty. */
    void requiredText(JsonNode parent, String field, int atMost, String path) {
        if (required(parent, field, path) && length(parent, field, path) > atMost) {
            add(at(path, field), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + atMost + " in length.");
        }
    }

    private int length(JsonNode parent, String field, String path) {
        if (!given(parent, field)) {
            return 0;
        }
        if (parent.path(field).isContainerNode()) {
            add(at(path, field), "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return 0;
        }
        return characters(parent.path(field).asText());
    }

    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** An optional whole number between two bounds. */
    void integer(JsonNode parent, String field, long atLeast, long atMost, String path) {
        if (!given(parent, field)) {
            return;
        }
        JsonNode value = parent.path(field);
        if (!value.isIntegralNumber() && !value.asText().matches("-?\\d{1,18}")) {
            add(at(path, field), "NUMBER_TYPE_COERCE", "Value \"" + value.asText() + "\" is not int.");
        } else if (value.asLong() < atLeast) {
            add(at(path, field), "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + atLeast + ".");
        } else if (value.asLong() > atMost) {
            add(at(path, field), "NUMBER_TYPE_MAX", "int value should be less than or equal to " + atMost + ".");
        }
    }

    /** A whole number from a list; returns whether it is one of them. */
    boolean choice(JsonNode parent, String field, List<Integer> allowed, String path) {
        JsonNode value = parent.path(field);
        boolean known = value.isIntegralNumber() && allowed.contains(value.asInt());
        if (!known) {
            add(at(path, field), "BASE_TYPE_CHOICES", "Value must be one of " + tuple(allowed) + ".");
        }
        return known;
    }

    /** The type of a component; returns whether it is allowed here. */
    boolean type(JsonNode component, List<Integer> allowed, String path) {
        boolean known = allowed.contains(component.path("type").asInt(-1));
        if (!known) {
            add(path, "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of " + tuple(allowed) + ".");
        }
        return known;
    }

    private static String tuple(List<Integer> values) {
        String listed = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return values.size() == 1 ? "(" + listed + ",)" : "(" + listed + ")";
    }

    /** An optional list of a bounded size; returns whether there is one whose items can be checked. */
    boolean list(JsonNode parent, String field, int atLeast, int atMost, String path) {
        JsonNode items = parent.path(field);
        if (!given(parent, field) && atLeast == 0) {
            return false;
        }
        if (!given(parent, field)) {
            add(at(path, field), "BASE_TYPE_REQUIRED", "This field is required");
            return false;
        }
        if (!items.isArray()) {
            add(at(path, field), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return false;
        }
        if (items.size() > atMost || items.size() < atLeast) {
            boolean onlyMost = atLeast == 0;
            add(
                    at(path, field),
                    onlyMost ? "BASE_TYPE_MAX_LENGTH" : "BASE_TYPE_BAD_LENGTH",
                    onlyMost
                            ? "Must be " + atMost + " or fewer in length."
                            : "Must be between " + atLeast + " and " + atMost + " in length.");
        }
        return true;
    }

    /** An optional URL. */
    void url(JsonNode parent, String field, int atMost, List<String> schemes, String path) {
        if (!given(parent, field)) {
            return;
        }
        text(parent, field, atMost, path);
        String url = parent.path(field).asText();
        int colon = url.indexOf("://");
        if (colon <= 0 || url.contains(" ") || url.length() == colon + 3) {
            add(at(path, field), "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        } else if (!schemes.contains(url.substring(0, colon))) {
            String listed = schemes.stream().map(scheme -> "'" + scheme + "'").collect(Collectors.joining(", "));
            add(
                    at(path, field),
                    "URL_TYPE_INVALID_SCHEME",
                    "Scheme \"" + url.substring(0, colon) + "\" is not supported. Scheme must be one of (" + listed
                            + ").");
        }
    }
}
