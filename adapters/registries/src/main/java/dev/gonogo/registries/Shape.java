package dev.gonogo.registries;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The shape of an answer. Whatever is not of the documented shape cannot be read; it never means that something is not
 * published.
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
