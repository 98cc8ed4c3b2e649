package dev.gonogo.processfile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scalars of a text. A scalar's place in the text is found by trial, in the same way for every format: of all
 * places with the old value, only the right one gives a text that reads as before except for that value.
 *
 * @param format parses the text
 */
record Scalars(ObjectMapper format) {

    /** The most characters parsed in search of one place; ordinary files need some thousands. */
    private static final int PATIENCE = 10_000_000;

    private static final ObjectMapper LINES =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    Optional<String> find(String text, JsonPointer pointer) {
        return tree(text).flatMap(tree -> scalar(tree, pointer));
    }

    /** The text with one scalar replaced and every other character kept. */
    Optional<String> replaced(String text, JsonPointer pointer, String value) {
        Optional<JsonNode> tree = tree(text);
        Optional<String> found = tree.flatMap(before -> scalar(before, pointer));
        if (found.isEmpty() || found.get().equals(value)) {
            return found.map(same -> text);
        }
        String old = found.get();
        Optional<JsonNode> others = tree.map(before -> without(before, pointer));
        return Stream.iterate(text.indexOf(old), at -> at >= 0, at -> text.indexOf(old, at + 1))
                .limit(1 + PATIENCE / Math.max(1, text.length()))
                .map(at -> text.substring(0, at) + value + text.substring(at + old.length()))
                .filter(candidate -> tree(candidate)
                        .filter(after -> scalar(after, pointer).equals(Optional.of(value)))
                        .map(after -> without(after, pointer))
                        .equals(others))
                .findFirst();
    }

    /** Pointers to the differences between two texts; empty for a text with more than one document. */
    Optional<List<String>> changed(String before, String after) {
        return whole(before)
                .flatMap(old -> whole(after).map(now -> {
                    Map<String, String> left = leaves(old);
                    Map<String, String> right = leaves(now);
                    List<String> changed = Stream.concat(left.keySet().stream(), right.keySet().stream())
                            .distinct()
                            .filter(pointer -> !Objects.equals(left.get(pointer), right.get(pointer)))
                            .toList();
                    return changed.stream()
                            .filter(pointer -> changed.stream().noneMatch(inside -> inside.startsWith(pointer + "/")))
                            .toList();
                }));
    }

    /** All scalars except some, one per line; empty for a text with more than one document. */
    Optional<String> values(String text, List<JsonPointer> without) {
        return whole(text)
                .map(tree -> without.stream()
                        .reduce(
                                tree,
                                (rest, pointer) -> scalar(rest, pointer).isPresent() ? without(rest, pointer) : rest,
                                (one, other) -> other))
                .map(Scalars::written);
    }

    /** As YAML, where no line depends on the next one, unlike JSON with its commas. */
    private static String written(JsonNode tree) {
        try {
            return LINES.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<JsonNode> whole(String text) {
        try {
            return Optional.of(format.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** Pointer to kind and text of everything without children. */
    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        if (!tree.isMissingNode()) {
            collect(tree, JsonPointer.empty(), leaves);
        }
        return leaves;
    }

    private static void collect(JsonNode node, JsonPointer place, Map<String, String> leaves) {
        if (node.isEmpty()) {
            leaves.put(place.toString(), node.getNodeType() + " " + node.asText());
        }
        node.properties().forEach(field -> collect(field.getValue(), place.appendProperty(field.getKey()), leaves));
        if (node.isArray()) {
            IntStream.range(0, node.size())
                    .forEach(index -> collect(node.get(index), place.appendIndex(index), leaves));
        }
    }

    private Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(format.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> scalar(JsonNode tree, JsonPointer pointer) {
        JsonNode value = tree.at(pointer);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The tree without what is at the pointer, to compare everything else. */
    private static JsonNode without(JsonNode tree, JsonPointer pointer) {
        if (pointer.matches()) {
            return MissingNode.getInstance();
        }
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.putNull(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.setNull(pointer.last().getMatchingIndex());
        }
        return tree;
    }
}
