package dev.gonogo.lookalike.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.util.Collection;

/** JSON text to tree and back. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Parses a text; an empty one is an empty object. Throws {@link IllegalArgumentException} if it is not JSON. */
    public static JsonNode parse(String text) {
        try {
            return text.isBlank() ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(text);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("Problems parsing JSON", problem);
        }
    }

    /** The compact text of a tree. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** An array of the given nodes. */
    public static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }

    /** An array of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
