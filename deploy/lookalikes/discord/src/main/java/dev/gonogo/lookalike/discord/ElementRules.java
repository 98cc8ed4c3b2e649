package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;
import static dev.gonogo.lookalike.discord.Complaints.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Discord's limits for what people press, choose and fill in, in messages and modals. Source:
 * https://discord.com/developers/docs/components/reference
 */
final class ElementRules {
    private static final int LINK = 5;
    private static final int PREMIUM = 6;

    private final Complaints complaints;
    private final boolean inModal;
    private final Set<String> customIds = new HashSet<>();

    ElementRules(Complaints complaints, boolean inModal) {
        this.complaints = complaints;
        this.inModal = inModal;
    }

    void button(JsonNode button, String path) {
        complaints.choice(button, "style", List.of(1, 2, 3, 4, LINK, PREMIUM), path);
        complaints.text(button, "label", 80, path);
        switch (button.path("style").asInt()) {
            case LINK -> link(button, path);
            case PREMIUM -> complaints.required(button, "sku_id", path);
            default -> pressed(button, path);
        }
    }

    private void link(JsonNode button, String path) {
        if (complaints.required(button, "url", path)) {
            complaints.url(button, "url", 512, List.of("http", "https", "discord"), path);
        }
        if (given(button, "custom_id")) {
            bothIdAndUrl(path);
        }
        face(button, path);
    }

    private void pressed(JsonNode button, String path) {
        if (given(button, "url")) {
            bothIdAndUrl(path);
        }
        customId(button, path);
        face(button, path);
    }

    private void bothIdAndUrl(String path) {
        complaints.add(
                at(path, "custom_id"),
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified");
    }

    private void face(JsonNode button, String path) {
        if (button.path("label").asText("").isEmpty() && !given(button, "emoji")) {
            complaints.add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required");
        }
    }

    /** The id that is sent back with an interaction: 1 to 100 characters, unique in a message or modal. */
    void customId(JsonNode component, String path) {
        if (!given(component, "custom_id")) {
            complaints.add(at(path, "custom_id"), "COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
            return;
        }
        complaints.requiredText(component, "custom_id", 100, path);
        if (!customIds.add(component.path("custom_id").asText())) {
            complaints.add(
                    at(path, "custom_id"),
                    "COMPONENT_CUSTOM_ID_DUPLICATED",
                    "Component custom id cannot be duplicated");
        }
    }

    void upload(JsonNode upload, String path) {
        customId(upload, path);
        complaints.integer(upload, "min_values", 0, 10, path);
        complaints.integer(upload, "max_values", 1, 10, path);
        notDisabled(upload, path);
    }

    void select(JsonNode select, String path) {
        customId(select, path);
        complaints.text(select, "placeholder", 150, path);
        complaints.integer(select, "min_values", 0, 25, path);
        complaints.integer(select, "max_values", 1, 25, path);
        if (select.path("type").asInt() == ComponentType.STRING_SELECT) {
            options(select, 1, 25, path);
        } else {
            complaints.list(select, "default_values", 0, 25, path);
        }
        notDisabled(select, path);
        if (inModal) {
            required(select, path);
        }
    }

    private void required(JsonNode select, String path) {
        boolean required = select.path("required").asBoolean(true);
        if (required && given(select, "min_values") && select.path("min_values").asInt() == 0) {
            complaints.add(
                    at(path, "min_values"), "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
        }
    }

    void group(JsonNode group, int atLeast, String path) {
        customId(group, path);
        options(group, atLeast, 10, path);
        complaints.integer(group, "min_values", 0, 10, path);
        complaints.integer(group, "max_values", 1, 10, path);
        notDisabled(group, path);
    }

    private void options(JsonNode parent, int atLeast, int atMost, String path) {
        if (!complaints.list(parent, "options", atLeast, atMost, path)) {
            return;
        }
        Set<String> values = new HashSet<>();
        for (int index = 0; index < parent.path("options").size(); index++) {
            JsonNode option = parent.path("options").path(index);
            String here = at(path, "options", index);
            complaints.requiredText(option, "label", 100, here);
            complaints.requiredText(option, "value", 100, here);
            complaints.text(option, "description", 100, here);
            if (!values.add(option.path("value").asText())) {
                complaints.add(
                        at(here, "value"),
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
        }
    }

    void textInput(JsonNode input, String path) {
        customId(input, path);
        complaints.choice(input, "style", List.of(1, 2), path);
        complaints.integer(input, "min_length", 0, 4000, path);
        complaints.integer(input, "max_length", 1, 4000, path);
        complaints.text(input, "value", 4000, path);
        complaints.text(input, "placeholder", 100, path);
        notDisabled(input, path);
    }

    private void notDisabled(JsonNode component, String path) {
        if (inModal && component.path("disabled").asBoolean()) {
            complaints.add(at(path, "disabled"), "MODAL_COMPONENT_DISABLED", "Components in modals cannot be disabled");
        }
    }
}
