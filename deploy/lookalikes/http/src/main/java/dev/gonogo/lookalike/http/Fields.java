package dev.gonogo.lookalike.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A JSON object being written, field by field. A null value is written as JSON null. */
public final class Fields {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** An object with nothing in it yet. */
    public static Fields object() {
        return new Fields();
    }

    public Fields put(String name, @Nullable String value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, long value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, @Nullable Boolean value) {
        node.put(name, value);
        return this;
    }

    public Fields put(String name, URI value) {
        node.put(name, value.toString());
        return this;
    }

    /** A moment as GitHub and the registries spell it: ISO-8601, UTC, whole seconds. */
    public Fields put(String name, @Nullable Instant value) {
        node.put(
                name,
                value == null ? null : value.truncatedTo(ChronoUnit.SECONDS).toString());
        return this;
    }

    public Fields put(String name, @Nullable JsonNode value) {
        node.set(name, value == null ? JsonNodeFactory.instance.nullNode() : value);
        return this;
    }

    public Fields put(String name, Fields value) {
        node.set(name, value.node);
        return this;
    }

    /** A field whose value is null. */
    public Fields nothing(String name) {
        node.putNull(name);
        return this;
    }

    /** Adds every field of the other object. */
    public Fields all(ObjectNode other) {
        node.setAll(other);
        return this;
    }

    /** The object so far. */
    public ObjectNode node() {
        return node;
    }
}
