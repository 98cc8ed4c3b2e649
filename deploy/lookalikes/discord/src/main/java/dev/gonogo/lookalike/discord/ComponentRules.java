package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;
import static dev.gonogo.lookalike.discord.Complaints.given;
import static dev.gonogo.lookalike.discord.ComponentType.ACTION_ROW;
import static dev.gonogo.lookalike.discord.ComponentType.BUTTON;
import static dev.gonogo.lookalike.discord.ComponentType.CHANNEL_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.CONTAINER;
import static dev.gonogo.lookalike.discord.ComponentType.FILE;
import static dev.gonogo.lookalike.discord.ComponentType.MEDIA_GALLERY;
import static dev.gonogo.lookalike.discord.ComponentType.MENTIONABLE_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.ROLE_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.SECTION;
import static dev.gonogo.lookalike.discord.ComponentType.SEPARATOR;
import static dev.gonogo.lookalike.discord.ComponentType.STRING_SELECT;
import static dev.gonogo.lookalike.discord.ComponentType.TEXT_DISPLAY;
import static dev.gonogo.lookalike.discord.ComponentType.THUMBNAIL;
import static dev.gonogo.lookalike.discord.ComponentType.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Discord's limits for the components of messages: rows of buttons and selects, and all component types if the message
 * has the flag {@code IS_COMPONENTS_V2}. Source: https://discord.com/developers/docs/components/reference
 */
final class ComponentRules {
    private static final int COMPONENTS = 40;
    private static final int CHARACTERS = 4000;
    private static final List<String> MEDIA = List.of("http", "https", "attachment");
    private static final List<Integer> IN_CONTAINER =
            List.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR);
    private static final List<Integer> AT_TOP =
            List.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER);
    private static final List<Integer> IN_ROW =
            List.of(BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

    private final Complaints complaints;
    private final ElementRules elements;
    private final Set<Integer> ids = new HashSet<>();
    private int count;
    private int characters;

    private ComponentRules(Complaints complaints) {
        this.complaints = complaints;
        this.elements = new ElementRules(complaints, false);
    }

    /** Checks the field {@code components} of a message. */
    static void check(JsonNode body, boolean v2, String path, Complaints complaints) {
        if (!complaints.list(body, "components", 0, v2 ? COMPONENTS : 5, path)) {
            return;
        }
        ComponentRules rules = new ComponentRules(complaints);
        rules.children(body, v2 ? AT_TOP : List.of(ACTION_ROW), path);
        if (rules.count > COMPONENTS) {
            complaints.add(
                    at(path, "components"),
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components exceeds the maximum of " + COMPONENTS);
        }
        if (rules.characters > CHARACTERS) {
            complaints.add(
                    at(path, "components"),
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "Components displayable text size exceeds maximum size of " + CHARACTERS);
        }
    }

    private void children(JsonNode parent, List<Integer> allowed, String path) {
        for (int index = 0; index < parent.path("components").size(); index++) {
            child(parent.path("components").path(index), allowed, at(path, "components", index));
        }
    }

    private void child(JsonNode component, List<Integer> allowed, String path) {
        count++;
        if (!complaints.type(component, allowed, path)) {
            return;
        }
        int id = component.path("id").asInt();
        if (id != 0 && !ids.add(id)) {
            complaints.add(at(path, "id"), "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
        switch (component.path("type").asInt()) {
            case ACTION_ROW -> row(component, path);
            case BUTTON -> elements.button(component, path);
            case SECTION -> section(component, path);
            case TEXT_DISPLAY -> display(component, path);
            case THUMBNAIL -> media(component, "media", path);
            case MEDIA_GALLERY -> gallery(component, path);
            case FILE -> media(component, "file", path);
            case SEPARATOR -> complaints.integer(component, "spacing", 1, 2, path);
            case CONTAINER -> container(component, path);
            default -> elements.select(component, path);
        }
    }

    private void row(JsonNode row, String path) {
        if (!complaints.list(row, "components", 1, 5, path)) {
            return;
        }
        children(row, IN_ROW, path);
        boolean hasSelect = false;
        for (JsonNode element : row.path("components")) {
            hasSelect |= ComponentType.SELECTS.contains(element.path("type").asInt());
        }
        for (int index = 1; hasSelect && index < row.path("components").size(); index++) {
            complaints.add(
                    at(path, "components", index),
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
    }

    private void section(JsonNode section, String path) {
        if (complaints.list(section, "components", 1, 3, path)) {
            children(section, List.of(TEXT_DISPLAY), path);
        }
        if (complaints.required(section, "accessory", path)) {
            child(section.path("accessory"), List.of(BUTTON, THUMBNAIL), at(path, "accessory"));
        }
    }

    private void display(JsonNode display, String path) {
        complaints.requiredText(display, "content", CHARACTERS, path);
        characters += Complaints.characters(display.path("content").asText(""));
    }

    private void gallery(JsonNode gallery, String path) {
        if (!complaints.list(gallery, "items", 1, 10, path)) {
            return;
        }
        for (int index = 0; index < gallery.path("items").size(); index++) {
            media(gallery.path("items").path(index), "media", at(path, "items", index));
        }
    }

    private void media(JsonNode component, String field, String path) {
        complaints.text(component, "description", 1024, path);
        if (complaints.required(component, field, path)
                && complaints.required(component.path(field), "url", at(path, field))) {
            complaints.url(component.path(field), "url", 2048, MEDIA, at(path, field));
        }
    }

    private void container(JsonNode container, String path) {
        complaints.integer(container, "accent_color", 0, 0xFFFFFF, path);
        if (!given(container, "components") || container.path("components").isEmpty()) {
            complaints.add(
                    at(path, "components"),
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and " + COMPONENTS + " in length.");
            return;
        }
        children(container, IN_CONTAINER, path);
    }
}
