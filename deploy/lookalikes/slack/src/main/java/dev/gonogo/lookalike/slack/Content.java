package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The content of a message, checked like Slack does.
 *
 * @param blocks an array, may be empty
 * @param metadata event type and payload that people do not see; an empty object for none
 */
record Content(String text, JsonNode blocks, JsonNode metadata) {
    private static final int LONGEST_TEXT = 40_000;

    /**
     * Reads {@code text} and {@code blocks}, which may be JSON or a string of JSON.
     *
     * @throws SlackProblem no_text, msg_too_long, invalid_blocks_format or invalid_blocks
     */
    static Content of(JsonNode arguments) {
        return of(arguments, LONGEST_TEXT);
    }

    static Content of(JsonNode arguments, int longestText) {
        String text = arguments.path("text").asText("");
        JsonNode blocks = blocks(arguments.path("blocks"));
        if (text.isBlank() && blocks.isEmpty()) {
            throw new SlackProblem("no_text");
        }
        if (text.length() > longestText) {
            throw new SlackProblem("msg_too_long");
        }
        List<String> complaints = BlockRules.message(blocks);
        if (!complaints.isEmpty()) {
            throw new SlackProblem("invalid_blocks", complaints);
        }
        return new Content(text, blocks, metadata(arguments.path("metadata")));
    }

    /** Source: https://docs.slack.dev/messaging/message-metadata */
    private static JsonNode metadata(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Json.object();
        }
        JsonNode metadata = given.isTextual() ? Json.parse(given.asText()).orElse(given) : given;
        boolean whole = metadata.path("event_type").isTextual()
                && metadata.path("event_payload").isObject();
        if (!whole) {
            throw new SlackProblem("invalid_metadata_format");
        }
        return metadata;
    }

    private static JsonNode blocks(JsonNode given) {
        if (given.isMissingNode()
                || given.isNull()
                || (given.isTextual() && given.asText().isEmpty())) {
            return Json.array();
        }
        JsonNode blocks = given.isTextual() ? Json.parse(given.asText()).orElse(given) : given;
        if (!blocks.isArray()) {
            throw new SlackProblem("invalid_blocks_format");
        }
        return blocks;
    }
}
