package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Slack's limits for interactive elements and their parts. Source:
 * https://docs.slack.dev/reference/block-kit/block-elements and …/composition-objects
 */
final class ElementRules {
    private static final Set<String> COMMON = Set.of("type", "action_id", "confirm", "focus_on_load");

    private final Complaints complaints;

    ElementRules(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The elements of one block, in which every action id is unique. */
    void elements(JsonNode elements, String pointer) {
        Set<String> actionIds = new HashSet<>();
        for (int index = 0; index < elements.size(); index++) {
            JsonNode element = elements.path(index);
            String at = pointer + "/" + index;
            element(element, at);
            String actionId = element.path("action_id").asText();
            if (!actionId.isEmpty() && !actionIds.add(actionId)) {
                complaints.add("`action_id` \"" + actionId + "\" already exists", at + "/action_id");
            }
        }
    }

    void element(JsonNode element, String pointer) {
        complaints.string(element, "action_id", 255, pointer);
        if (element.has("confirm")) {
            confirm(element.path("confirm"), pointer + "/confirm");
        }
        String type = element.path("type").asText();
        switch (type) {
            case "button" -> button(element, pointer);
            case "plain_text_input" -> plainTextInput(element, pointer);
            case "file_input" -> fileInput(element, pointer);
            case "static_select" -> choice(element, 100, false, pointer);
            case "overflow" -> choice(element, 5, false, pointer);
            case "radio_buttons", "checkboxes" -> choice(element, 10, true, pointer);
            default -> complaints.add("unsupported type: " + type, pointer + "/type");
        }
    }

    private void button(JsonNode button, String pointer) {
        only(button, Set.of("text", "url", "value", "style", "accessibility_label"), pointer);
        complaints.requiredText(button, "text", 75, true, pointer);
        complaints.string(button, "value", 2000, pointer);
        complaints.string(button, "url", 3000, pointer);
        complaints.string(button, "accessibility_label", 75, pointer);
        complaints.oneOf(button, "style", Set.of("primary", "danger"), pointer);
    }

    private void plainTextInput(JsonNode input, String pointer) {
        only(
                input,
                Set.of(
                        "initial_value",
                        "multiline",
                        "min_length",
                        "max_length",
                        "dispatch_action_config",
                        "placeholder"),
                pointer);
        complaints.string(input, "initial_value", 3000, pointer);
        complaints.optionalText(input, "placeholder", 150, true, pointer);
        if (input.path("min_length").asInt(0) > 3000) {
            complaints.add("must be less than 3001", pointer + "/min_length");
        }
        int longest = input.path("max_length").asInt(3000);
        if (longest > 3000 || longest < 1) {
            complaints.add("must be between 1 and 3000", pointer + "/max_length");
        }
    }

    private void fileInput(JsonNode input, String pointer) {
        only(input, Set.of("filetypes", "max_files"), pointer);
        int most = input.path("max_files").asInt(10);
        if (most < 1 || most > 10) {
            complaints.add("must be between 1 and 10", pointer + "/max_files");
        }
    }

    private void choice(JsonNode element, int atMost, boolean marked, String pointer) {
        only(element, Set.of("options", "placeholder", "initial_option", "initial_options"), pointer);
        complaints.optionalText(element, "placeholder", 150, true, pointer);
        if (complaints.items(element, "options", 1, atMost, pointer)) {
            for (int index = 0; index < element.path("options").size(); index++) {
                option(element.path("options").path(index), marked, pointer + "/options/" + index);
            }
        }
    }

    private void option(JsonNode option, boolean marked, String pointer) {
        complaints.onlyFields(option, Set.of("text", "value", "description", "url"), pointer);
        complaints.requiredText(option, "text", 75, !marked, pointer);
        complaints.optionalText(option, "description", 75, !marked, pointer);
        complaints.present(option, "value", pointer);
        complaints.string(option, "value", 150, pointer);
    }

    private void confirm(JsonNode dialog, String pointer) {
        complaints.onlyFields(dialog, Set.of("title", "text", "confirm", "deny", "style"), pointer);
        complaints.requiredText(dialog, "title", 100, true, pointer);
        complaints.requiredText(dialog, "text", 300, false, pointer);
        complaints.requiredText(dialog, "confirm", 30, true, pointer);
        complaints.requiredText(dialog, "deny", 30, true, pointer);
        complaints.oneOf(dialog, "style", Set.of("primary", "danger"), pointer);
    }

    private void only(JsonNode element, Set<String> own, String pointer) {
        Set<String> allowed = new HashSet<>(COMMON);
        allowed.addAll(own);
        complaints.onlyFields(element, allowed, pointer);
    }
}
