package dev.gonogo.lookalike.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A look-alike's answer to a call. */
public sealed interface Answer {

    /** One JSON document. */
    record Document(int status, JsonNode body, Map<String, String> headers) implements Answer {}

    /**
     * A list that the caller reads page by page.
     *
     * @param key the field with the items, next to {@code total_count}; null for a bare array
     */
    record Listing(@Nullable String key, List<? extends JsonNode> items) implements Answer {}

    /** Text or bytes of another media type. */
    record Content(int status, String mediaType, String body) implements Answer {}

    /** A status with no body. */
    record Empty(int status, Map<String, String> headers) implements Answer {}

    static Answer ok(JsonNode body) {
        return new Document(200, body, Map.of());
    }

    static Answer ok(Fields body) {
        return ok(body.node());
    }

    static Answer created(JsonNode body) {
        return new Document(201, body, Map.of());
    }

    static Answer status(int status, Fields body) {
        return new Document(status, body.node(), Map.of());
    }

    /** An empty object with a status. */
    static Answer accepted(int status) {
        return new Document(status, JsonNodeFactory.instance.objectNode(), Map.of());
    }

    static Answer noContent() {
        return new Empty(204, Map.of());
    }

    static Answer redirect(String location) {
        return new Empty(302, Map.of("Location", location));
    }

    static Answer list(List<? extends JsonNode> items) {
        return new Listing(null, items);
    }

    static Answer counted(String key, List<? extends JsonNode> items) {
        return new Listing(key, items);
    }
}
