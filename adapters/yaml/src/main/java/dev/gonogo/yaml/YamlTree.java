package dev.gonogo.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one YAML document into nodes. Anchors, aliases and tags are refused: what people write by hand needs none, and an alias can
 * make a small file endless.
 */
public final class YamlTree {

    private static final int DEEPEST = 20;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Empty when the text is no YAML at all; the problems say why. */
    public static Optional<Node> read(String text, Problems problems) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlTree(parser, problems).document();
        } catch (JsonProcessingException broken) {
            problems.add(BrokenYaml.of(text, broken));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot fail to be read", impossible);
        }
    }

    private Optional<Node> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(1, "The file is empty.");
            return Optional.empty();
        }
        Node root = node();
        if (parser.nextToken() != null) {
            problems.add(line(), "A second document starts here; a file is a single document.");
        }
        return Optional.of(root);
    }

    private Node node() throws IOException {
        refuseCleverness();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new Node.Nothing(line());
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_EMBEDDED_OBJECT ->
                parser.getText().isEmpty() ? new Node.Nothing(line()) : new Node.Scalar(line(), parser.getText());
            case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private void refuseCleverness() throws IOException {
        boolean anchored = parser.isCurrentAlias() || parser.getObjectId() != null;
        if (anchored || parser.getTypeId() != null) {
            problems.add(line(), "Anchors (&), aliases (*) and tags (!) are not allowed here; write the value out.");
        }
    }

    private Node mapping() throws IOException {
        int line = line();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            Node value = node();
            if (entries.putIfAbsent(key, new Node.Entry(keyLine, value)) != null) {
                problems.add(keyLine, "“" + key + "” appears twice here.");
            }
        }
        return new Node.Mapping(line, entries);
    }

    private Node sequence() throws IOException {
        int line = line();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
