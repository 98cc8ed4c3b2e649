package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A button of a message.
 *
 * @param emoji shown before the label, empty for none
 * @param label its words, empty if there is only an emoji
 * @param customId what the app is sent, empty for a link
 * @param style 1 primary, 2 secondary, 3 success, 4 danger, 5 link
 * @param url of a link, otherwise empty
 */
public record Button(String emoji, String label, String customId, int style, String url, boolean disabled) {
    /** All buttons of these components, in reading order. */
    public static List<Button> in(JsonNode components) {
        return ComponentWalk.all(components).stream()
                .filter(component -> component.path("type").asInt() == ComponentType.BUTTON)
                .map(Button::of)
                .toList();
    }

    private static Button of(JsonNode component) {
        return new Button(
                component.path("emoji").path("name").asText(""),
                component.path("label").asText(""),
                component.path("custom_id").asText(""),
                component.path("style").asInt(),
                component.path("url").asText(""),
                component.path("disabled").asBoolean());
    }

    /** The text that a person sees on it. */
    public String text() {
        return (emoji + " " + label).strip();
    }

    /** What a person may call it: its text, with or without the emoji; also the app's custom id. */
    List<String> names() {
        return Stream.of(label, text(), customId)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
