package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Goes through components in reading order, children after their parent, accessories last. */
final class ComponentWalk {
    private ComponentWalk() {}

    static List<JsonNode> all(JsonNode components) {
        List<JsonNode> found = new ArrayList<>();
        components.forEach(component -> add(component, found));
        return found;
    }

    private static void add(JsonNode component, List<JsonNode> found) {
        found.add(component);
        component.path("components").forEach(child -> add(child, found));
        if (component.path("component").isObject()) {
            add(component.path("component"), found);
        }
        if (component.path("accessory").isObject()) {
            add(component.path("accessory"), found);
        }
    }

    /** The text of all text displays, which can mention people. */
    static String text(JsonNode components) {
        return all(components).stream()
                .filter(component -> component.path("type").asInt() == ComponentType.TEXT_DISPLAY)
                .map(component -> component.path("content").asText())
                .collect(Collectors.joining("\n"));
    }
}
