package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The shape of an answer. Whatever is not of the documented shape, even if it is {@code null}, empty or missing, cannot
 * be read; it is never taken for a list without items or for an object without fields.
 */
final class Shape {
    private Shape() {}

    /** @throws IllegalArgumentException if it is none */
    static JsonNode object(JsonNode node) {
        return checked(node.isObject(), node);
    }

    /** @throws IllegalArgumentException if it is none */
    static JsonNode list(JsonNode node) {
        return checked(node.isArray(), node);
    }

    private static JsonNode checked(boolean asDocumented, JsonNode node) {
        if (!asDocumented) {
            throw new IllegalArgumentException("an answer of another shape: " + node.getNodeType());
        }
        return node;
    }
}
