package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;
import static dev.gonogo.lookalike.discord.ComponentType.ACTION_ROW;
import static dev.gonogo.lookalike.discord.ComponentType.CHANNEL_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.CHECKBOX;
import static dev.gonogo.lookalike.discord.ComponentType.CHECKBOX_GROUP;
import static dev.gonogo.lookalike.discord.ComponentType.FILE_UPLOAD;
import static dev.gonogo.lookalike.discord.ComponentType.LABEL;
import static dev.gonogo.lookalike.discord.ComponentType.MENTIONABLE_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.RADIO_GROUP;
import static dev.gonogo.lookalike.discord.ComponentType.ROLE_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.STRING_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.TEXT_DISPLAY;
import static dev.gonogo.lookalike.discord.ComponentType.TEXT_INPUT;
import static dev.gonogo.lookalike.discord.ComponentType.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Discord's limits for modals: labels with one input each, text, and the deprecated rows with one text input.
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
 */
final class ModalRules {
    private static final List<Integer> INPUTS = List.of(
            TEXT_INPUT,
            STRING_SELECT,
            USER_SELECT,
            ROLE_SELECT,
            MENTIONABLE_SELECT,
            CHANNEL_SELECT,
            FILE_UPLOAD,
            RADIO_GROUP,
            CHECKBOX_GROUP,
            CHECKBOX);

    private final Complaints complaints;
    private final ElementRules elements;

    private ModalRules(Complaints complaints) {
        this.complaints = complaints;
        this.elements = new ElementRules(complaints, true);
    }

    static void check(JsonNode modal, String path, Complaints complaints) {
        complaints.requiredText(modal, "custom_id", 100, path);
        complaints.requiredText(modal, "title", 45, path);
        if (!complaints.list(modal, "components", 1, 5, path)) {
            return;
        }
        ModalRules rules = new ModalRules(complaints);
        for (int index = 0; index < modal.path("components").size(); index++) {
            rules.component(modal.path("components").path(index), at(path, "components", index));
        }
    }

    private void component(JsonNode component, String path) {
        if (!complaints.type(component, List.of(ACTION_ROW, TEXT_DISPLAY, LABEL), path)) {
            return;
        }
        switch (component.path("type").asInt()) {
            case ACTION_ROW -> row(component, path);
            case LABEL -> label(component, path);
            default -> complaints.requiredText(component, "content", 4000, path);
        }
    }

    private void row(JsonNode row, String path) {
        if (!complaints.list(row, "components", 1, 1, path)) {
            return;
        }
        JsonNode input = row.path("components").path(0);
        String here = at(path, "components", 0);
        if (complaints.type(input, List.of(TEXT_INPUT), here)) {
            complaints.requiredText(input, "label", 45, here);
            elements.textInput(input, here);
        }
    }

    private void label(JsonNode label, String path) {
        complaints.requiredText(label, "label", 45, path);
        complaints.text(label, "description", 100, path);
        String here = at(path, "component");
        if (complaints.required(label, "component", path) && complaints.type(label.path("component"), INPUTS, here)) {
            input(label.path("component"), here);
        }
    }

    private void input(JsonNode input, String path) {
        switch (input.path("type").asInt()) {
            case TEXT_INPUT -> elements.textInput(input, path);
            case RADIO_GROUP -> elements.group(input, 2, path);
            case CHECKBOX_GROUP -> elements.group(input, 1, path);
            case FILE_UPLOAD -> elements.upload(input, path);
            case CHECKBOX -> elements.customId(input, path);
            default -> elements.select(input, path);
        }
    }
}
