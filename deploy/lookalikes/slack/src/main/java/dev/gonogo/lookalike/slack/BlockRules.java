package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Slack's limits for blocks in messages and modals, with its wording of complaints.
 * Blocks that the look-alike cannot draw (rich_text, video, file and the like) are refused as unsupported.
 * Source: https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/views/modal-views
 */
final class BlockRules {
    private final Complaints complaints = new Complaints();
    private final ElementRules elements = new ElementRules(complaints);

    private BlockRules() {}

    /** What is wrong with the blocks of a message; empty if nothing is. */
    static List<String> message(JsonNode blocks) {
        BlockRules rules = new BlockRules();
        rules.blocks(Json.object().set("blocks", blocks), 50, "");
        return rules.complaints.found();
    }

    /** What is wrong with a modal. */
    static List<String> modal(JsonNode view) {
        BlockRules rules = new BlockRules();
        rules.view(view);
        return rules.complaints.found();
    }

    private void view(JsonNode view) {
        String pointer = "/view";
        complaints.onlyFields(
                view,
                Set.of(
                        "type",
                        "title",
                        "blocks",
                        "close",
                        "submit",
                        "private_metadata",
                        "callback_id",
                        "clear_on_close",
                        "notify_on_close",
                        "external_id",
                        "submit_disabled"),
                pointer);
        complaints.oneOf(view, "type", Set.of("modal"), pointer);
        complaints.present(view, "type", pointer);
        complaints.requiredText(view, "title", 24, true, pointer);
        complaints.optionalText(view, "submit", 24, true, pointer);
        complaints.optionalText(view, "close", 24, true, pointer);
        complaints.string(view, "private_metadata", 3000, pointer);
        complaints.string(view, "callback_id", 255, pointer);
        complaints.string(view, "external_id", 255, pointer);
        blocks(view, 100, pointer);
        if (!view.has("submit")) {
            submitIsNeededForInput(view.path("blocks"));
        }
    }

    private void submitIsNeededForInput(JsonNode blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.path(index).path("type").asText().equals("input")) {
                complaints.add(
                        "must define `submit` to use an `input` block in modals", "/view/blocks/" + index + "/input");
            }
        }
    }

    private void blocks(JsonNode parent, int atMost, String pointer) {
        if (!complaints.items(parent, "blocks", 0, atMost, pointer)) {
            return;
        }
        Set<String> blockIds = new HashSet<>();
        for (int index = 0; index < parent.path("blocks").size(); index++) {
            JsonNode block = parent.path("blocks").path(index);
            String at = pointer + "/blocks/" + index;
            block(block, at);
            String blockId = block.path("block_id").asText();
            if (!blockId.isEmpty() && !blockIds.add(blockId)) {
                complaints.add("`block_id` \"" + blockId + "\" already exists", at + "/block_id");
            }
        }
    }

    private void block(JsonNode block, String pointer) {
        complaints.string(block, "block_id", 255, pointer);
        String type = block.path("type").asText();
        switch (type) {
            case "header" -> header(block, pointer);
            case "section" -> section(block, pointer);
            case "divider" -> complaints.onlyFields(block, Set.of("type", "block_id"), pointer);
            case "context" -> context(block, pointer);
            case "actions" -> actions(block, pointer);
            case "input" -> input(block, pointer);
            case "image" -> image(block, pointer);
            default -> complaints.add("unsupported type: " + type, pointer + "/type");
        }
    }

    private void header(JsonNode block, String pointer) {
        complaints.onlyFields(block, Set.of("type", "block_id", "text"), pointer);
        complaints.requiredText(block, "text", 150, true, pointer);
    }

    private void section(JsonNode block, String pointer) {
        complaints.onlyFields(block, Set.of("type", "block_id", "text", "fields", "accessory", "expand"), pointer);
        if (!block.has("text") && !block.has("fields")) {
            complaints.add("must define either `text` or `fields`", pointer);
        }
        complaints.optionalText(block, "text", 3000, false, pointer);
        if (block.has("fields") && complaints.items(block, "fields", 1, 10, pointer)) {
            for (int index = 0; index < block.path("fields").size(); index++) {
                complaints.text(block.path("fields").path(index), 2000, false, pointer + "/fields/" + index);
            }
        }
        if (block.has("accessory")) {
            elements.element(block.path("accessory"), pointer + "/accessory");
        }
    }

    private void context(JsonNode block, String pointer) {
        complaints.onlyFields(block, Set.of("type", "block_id", "elements"), pointer);
        if (!complaints.items(block, "elements", 1, 10, pointer)) {
            return;
        }
        for (int index = 0; index < block.path("elements").size(); index++) {
            JsonNode element = block.path("elements").path(index);
            String at = pointer + "/elements/" + index;
            if (element.path("type").asText().equals("image")) {
                image(element, at);
            } else {
                complaints.text(element, 3000, false, at);
            }
        }
    }

    private void actions(JsonNode block, String pointer) {
        complaints.onlyFields(block, Set.of("type", "block_id", "elements"), pointer);
        if (complaints.items(block, "elements", 1, 25, pointer)) {
            elements.elements(block.path("elements"), pointer + "/elements");
        }
    }

    private void input(JsonNode block, String pointer) {
        complaints.onlyFields(
                block, Set.of("type", "block_id", "label", "element", "dispatch_action", "hint", "optional"), pointer);
        complaints.requiredText(block, "label", 2000, true, pointer);
        complaints.optionalText(block, "hint", 2000, true, pointer);
        if (complaints.present(block, "element", pointer)) {
            elements.element(block.path("element"), pointer + "/element");
        }
    }

    private void image(JsonNode block, String pointer) {
        complaints.present(block, "alt_text", pointer);
        complaints.string(block, "alt_text", 2000, pointer);
        complaints.present(block, "image_url", pointer);
        complaints.string(block, "image_url", 3000, pointer);
    }
}
