package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A button of a message or dialog.
 *
 * @param element the whole element, as the app sent it
 * @param confirm what Slack asks before it sends the press, if anything
 */
public record Button(
        String text,
        String actionId,
        String blockId,
        JsonNode element,
        @Nullable Confirm confirm) {
    /** Slack's own "are you sure?". */
    public record Confirm(String title, String text, String confirm, String deny) {}

    /** All buttons of these blocks, in reading order. */
    public static List<Button> in(JsonNode blocks) {
        List<Button> buttons = new ArrayList<>();
        for (JsonNode block : blocks) {
            String blockId = block.path("block_id").asText();
            block.path("elements").forEach(element -> addIfButton(buttons, blockId, element));
            addIfButton(buttons, blockId, block.path("accessory"));
        }
        return List.copyOf(buttons);
    }

    private static void addIfButton(List<Button> buttons, String blockId, JsonNode element) {
        if (element.path("type").asText().equals("button")) {
            buttons.add(new Button(
                    element.path("text").path("text").asText(),
                    element.path("action_id").asText(),
                    blockId,
                    element,
                    confirm(element.path("confirm"))));
        }
    }

    private static @Nullable Confirm confirm(JsonNode dialog) {
        if (dialog.isMissingNode()) {
            return null;
        }
        return new Confirm(text(dialog, "title"), text(dialog, "text"), text(dialog, "confirm"), text(dialog, "deny"));
    }

    private static String text(JsonNode dialog, String field) {
        return dialog.path(field).path("text").asText();
    }
}
