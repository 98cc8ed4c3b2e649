package dev.gonogo.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that knows its line, from 1. Scalars are kept as written: what is a number is for the reader to say. */
public sealed interface Node {

    int line();

    /** The same, with every line replaced: problems in a preset are reported on the line that names the preset. */
    Node at(int otherLine);

    record Mapping(int line, Map<String, Entry> entries) implements Node {

        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public Mapping at(int otherLine) {
            Map<String, Entry> moved = new LinkedHashMap<>();
            entries.forEach((key, entry) ->
                    moved.put(key, new Entry(otherLine, entry.value().at(otherLine))));
            return new Mapping(otherLine, moved);
        }
    }

    record Sequence(int line, List<Node> items) implements Node {
        @Override
        public Node at(int otherLine) {
            return new Sequence(
                    otherLine, items.stream().map(item -> item.at(otherLine)).toList());
        }
    }

    record Scalar(int line, String text) implements Node {
        @Override
        public Node at(int otherLine) {
            return new Scalar(otherLine, text);
        }
    }

    /** A key or a dash without a value. */
    record Nothing(int line) implements Node {
        @Override
        public Node at(int otherLine) {
            return new Nothing(otherLine);
        }
    }

    /** @param line of the key */
    record Entry(int line, Node value) {}
}
