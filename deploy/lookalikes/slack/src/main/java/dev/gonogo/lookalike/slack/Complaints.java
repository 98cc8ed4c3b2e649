package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a JSON document, in Slack's words and at Slack's places. */
final class Complaints {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void add(String complaint, String pointer) {
        found.add(complaint + " [json-pointer:" + pointer + "]");
    }

    /** Complains if a field is missing. */
    boolean present(JsonNode parent, String field, String pointer) {
        if (parent.has(field)) {
            return true;
        }
        add("missing required field: " + field, pointer);
        return false;
    }

    void onlyFields(JsonNode node, Set<String> allowed, String pointer) {
        node.properties().stream()
                .filter(field -> !allowed.contains(field.getKey()))
                .forEach(field -> add("invalid additional property: " + field.getKey(), pointer));
    }

    /** An optional string of a bounded length. */
    void string(JsonNode parent, String field, int atMost, String pointer) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode()) {
            return;
        }
        if (!value.isTextual()) {
            add("must provide a string", pointer + "/" + field);
        } else if (value.asText().length() > atMost) {
            add("must be less than " + (atMost + 1) + " characters", pointer + "/" + field);
        }
    }

    void oneOf(JsonNode parent, String field, Set<String> allowed, String pointer) {
        if (parent.has(field) && !allowed.contains(parent.path(field).asText())) {
            add("must be a valid enum value", pointer + "/" + field);
        }
    }

    /** An array of a bounded size; returns whether its items can be checked. */
    boolean items(JsonNode parent, String field, int atLeast, int atMost, String pointer) {
        JsonNode items = parent.path(field);
        if (!items.isArray()) {
            add("must provide an array", pointer + "/" + field);
            return false;
        }
        if (items.size() > atMost) {
            add("no more than " + atMost + " items allowed", pointer + "/" + field);
        }
        if (items.size() < atLeast) {
            add("must provide at least " + atLeast + " items", pointer + "/" + field);
        }
        return true;
    }

    /** A required text object; plain_text only, or mrkdwn as well. */
    void requiredText(JsonNode parent, String field, int atMost, boolean plainOnly, String pointer) {
        if (present(parent, field, pointer)) {
            text(parent.path(field), atMost, plainOnly, pointer + "/" + field);
        }
    }

    /** An optional text object. */
    void optionalText(JsonNode parent, String field, int atMost, boolean plainOnly, String pointer) {
        if (parent.has(field)) {
            text(parent.path(field), atMost, plainOnly, pointer + "/" + field);
        }
    }

    void text(JsonNode text, int atMost, boolean plainOnly, String pointer) {
        if (!text.isObject()) {
            add("must provide an object", pointer);
            return;
        }
        String type = text.path("type").asText();
        if (plainOnly && !type.equals("plain_text")) {
            add("must be a valid enum value", pointer + "/type");
        } else if (!type.equals("plain_text") && !type.equals("mrkdwn")) {
            add("unsupported type: " + type, pointer + "/type");
        }
        onlyFields(text, Set.of("type", "text", type.equals("mrkdwn") ? "verbatim" : "emoji"), pointer);
        if (present(text, "text", pointer)) {
            string(text, "text", atMost, pointer);
            if (text.path("text").asText().isEmpty()) {
                add("must be more than 0 characters", pointer + "/text");
            }
        }
    }
}
