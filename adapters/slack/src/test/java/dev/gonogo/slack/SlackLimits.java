package dev.gonogo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's limits as its block reference states them, checked on the JSON that is sent. */
final class SlackLimits {
    private SlackLimits() {}

    static void assertKeptInMessage(List<LayoutBlock> blocks) {
        assertThat(blocks).hasSizeBetween(1, 50);
        assertThat(charactersInKept(blocks)).isLessThan(11_000);
    }

    static void assertKeptInView(List<LayoutBlock> blocks) {
        assertThat(blocks).hasSizeBetween(1, 100);
        assertThat(charactersInKept(blocks)).isPositive();
    }

    /** All text in all blocks together. */
    private static int charactersInKept(List<LayoutBlock> blocks) {
        JsonArray json = GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
        json.forEach(block -> assertKept(block.getAsJsonObject()));
        return textIn(json);
    }

    private static void assertKept(JsonObject block) {
        String type = block.get("type").getAsString();
        switch (type) {
            case "header" -> assertText(block.get("text"), "plain_text", 150);
            case "section" -> assertText(block.get("text"), "mrkdwn", 3000);
            case "context" -> {
                assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
                block.getAsJsonArray("elements").forEach(element -> assertText(element, "mrkdwn", 2000));
            }
            case "actions" -> assertButtons(block.getAsJsonArray("elements"));
            case "input" -> {
                assertText(block.get("label"), "plain_text", 2000);
                assertThat(block.get("block_id").getAsString()).hasSizeBetween(1, 255);
            }
            default -> assertThat(type).isEqualTo("divider");
        }
    }

    private static void assertButtons(JsonArray buttons) {
        assertThat(buttons.size()).isBetween(1, 25);
        Set<String> ids = new HashSet<>();
        for (JsonElement element : buttons) {
            JsonObject button = element.getAsJsonObject();
            assertText(button.get("text"), "plain_text", 75);
            assertThat(ids.add(button.get("action_id").getAsString())).isTrue();
            if (button.has("value")) {
                assertThat(button.get("value").getAsString()).hasSizeLessThanOrEqualTo(2000);
            }
            if (button.has("url")) {
                assertThat(button.get("url").getAsString()).hasSizeLessThanOrEqualTo(3000);
            }
            if (button.has("confirm")) {
                assertConfirm(button.getAsJsonObject("confirm"));
            }
        }
    }

    private static void assertConfirm(JsonObject confirm) {
        assertText(confirm.get("title"), "plain_text", 100);
        assertText(confirm.get("text"), "mrkdwn", 300);
        assertText(confirm.get("confirm"), "plain_text", 30);
        assertText(confirm.get("deny"), "plain_text", 30);
    }

    private static void assertText(JsonElement element, String type, int most) {
        JsonObject text = element.getAsJsonObject();
        assertThat(text.get("type").getAsString()).isEqualTo(type);
        assertThat(text.get("text").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(most);
        if (type.equals("mrkdwn")) {
            assertThat(text.get("verbatim").getAsBoolean()).isTrue();
        }
    }

    private static int textIn(JsonElement element) {
        int all = 0;
        if (element.isJsonArray()) {
            for (JsonElement each : element.getAsJsonArray()) {
                all += textIn(each);
            }
        } else if (element.isJsonObject()) {
            for (String name : element.getAsJsonObject().keySet()) {
                JsonElement value = element.getAsJsonObject().get(name);
                all += name.equals("text") && value.isJsonPrimitive()
                        ? value.getAsString().length()
                        : textIn(value);
            }
        }
        return all;
    }
}
