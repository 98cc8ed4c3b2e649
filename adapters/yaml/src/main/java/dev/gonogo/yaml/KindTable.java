package dev.gonogo.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads things of several kinds, each written as its name, or as its name with settings.
 *
 * @param what what the things are called in sentences
 * @param kinds name to kind
 */
public record KindTable<T>(String what, Map<String, Kind<T>> kinds) {

    /**
     * How one kind is read.
     *
     * @param only the one setting that may be written without its name; empty for none
     */
    public record Kind<T>(String only, Reader<T> reader) {}

    @FunctionalInterface
    public interface Reader<T> {
        T read(Fields fields);
    }

    public static <T> Kind<T> kind(Reader<T> reader) {
        return new Kind<>("", reader);
    }

    public static <T> Kind<T> kind(String only, Reader<T> reader) {
        return new Kind<>(only, reader);
    }

    public Optional<T> read(Node item, Source source) {
        return switch (item) {
            case Node.Scalar(int line, String name) -> read(name, new Node.Nothing(line), line, source);
            case Node.Mapping mapping -> readNamed(mapping, source);
            case Node.Sequence other -> noName(other, source);
            case Node.Nothing other -> noName(other, source);
        };
    }

    private Optional<T> noName(Node item, Source source) {
        source.problems().add(item.line(), "The name of a " + what + " is missing here. " + known());
        return Optional.empty();
    }

    private Optional<T> readNamed(Node.Mapping mapping, Source source) {
        if (mapping.entries().isEmpty()) {
            return noName(mapping, source);
        }
        List<Map.Entry<String, Node.Entry>> entries =
                List.copyOf(mapping.entries().entrySet());
        Map.Entry<String, Node.Entry> first = entries.getFirst();
        if (entries.size() > 1) {
            source.problems()
                    .add(
                            entries.get(1).getValue().line(),
                            "“" + entries.get(1).getKey() + "” is next to “" + first.getKey()
                                    + "”. Indent it further if it is a setting, or give it its own dash.");
        }
        return read(first.getKey(), first.getValue().value(), first.getValue().line(), source);
    }

    private Optional<T> read(String name, Node settings, int line, Source source) {
        Optional<Kind<T>> kind = Optional.ofNullable(kinds.get(name));
        if (kind.isEmpty()) {
            source.problems()
                    .add(line, "There is no " + what + " “" + name + "”. " + Problems.hint(name, kinds.keySet()));
            return Optional.empty();
        }
        Fields fields = new Fields(name, kind.get().only(), mapping(name, kind.get(), settings, line, source), source);
        T thing = kind.get().reader().read(fields);
        fields.end();
        source.lines().remember(thing, line);
        return Optional.of(thing);
    }

    private static Node.Mapping mapping(String name, Kind<?> kind, Node settings, int line, Source source) {
        Node.Mapping empty = new Node.Mapping(line, Map.of());
        return switch (settings) {
            case Node.Mapping mapping -> new Node.Mapping(line, mapping.entries());
            case Node.Nothing nothing -> empty;
            case Node.Scalar alone -> alone(name, kind, alone, source);
            case Node.Sequence alone -> alone(name, kind, alone, source);
        };
    }

    private static Node.Mapping alone(String name, Kind<?> kind, Node setting, Source source) {
        if (kind.only().isEmpty()) {
            source.problems()
                    .add(setting.line(), "The settings of " + name + " have names; write them as name: value.");
            return new Node.Mapping(setting.line(), Map.of());
        }
        return new Node.Mapping(setting.line(), Map.of(kind.only(), new Node.Entry(setting.line(), setting)));
    }

    private String known() {
        return "Known: " + String.join(", ", kinds.keySet().stream().sorted().toList()) + ".";
    }
}
