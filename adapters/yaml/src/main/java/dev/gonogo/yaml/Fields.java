package dev.gonogo.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a mapping key by key. A missing or mistyped value becomes a problem and a harmless default, so that reading
 * continues. The keys that were asked for are the known ones; {@link #end} reports all others.
 */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([smhd])");

    private final String owner;
    private final String only;
    private final Node.Mapping node;
    private final Source source;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param owner what the mapping is called in sentences */
    public Fields(String owner, Node.Mapping node, Source source) {
        this(owner, "", node, source);
    }

    /** @param only the key whose value may stand for the whole mapping; empty for none */
    public Fields(String owner, String only, Node.Mapping node, Source source) {
        this.owner = owner;
        this.only = only;
        this.node = node;
        this.source = source;
        this.problems = source.problems();
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** A text that must be there. */
    public String text(String key, TextRule rule) {
        return value(key).map(value -> text(key, value, rule)).orElseGet(() -> missing(key, ""));
    }

    public String text(String key, TextRule rule, String otherwise) {
        return value(key).map(value -> text(key, value, rule)).orElse(otherwise);
    }

    /** A list of texts that must be there; one alone may stand without brackets. */
    public List<String> texts(String key, TextRule rule) {
        return value(key).map(value -> texts(key, value, rule)).orElseGet(() -> missing(key, List.of()));
    }

    public List<String> texts(String key, TextRule rule, List<String> otherwise) {
        return value(key).map(value -> texts(key, value, rule)).orElse(otherwise);
    }

    /** Names with one text each; empty where the key is missing. */
    public Map<String, String> pairs(String key, TextRule rule) {
        Map<String, String> pairs = new LinkedHashMap<>();
        entries(key).forEach((name, entry) -> pairs.put(name, loose(key + "." + name, entry.value(), rule)));
        return pairs;
    }

    /** Names of a given rule with one text each; there must be some. */
    public Map<String, String> somePairs(String key, TextRule names, TextRule rule) {
        Map<String, String> pairs = pairs(key, rule);
        if (pairs.isEmpty()) {
            problems.add(
                    lineOf(key),
                    "“" + key + "” of " + owner + " names nothing, so there is nothing to do."
                            + example(" Write for example ", key));
        }
        entries(key)
                .forEach((name, entry) -> names.complaint(name)
                        .ifPresent(complaint -> problems.add(
                                entry.line(), "“" + key + "” of " + owner + ": “" + name + "” " + complaint + ".")));
        return pairs;
    }

    /** Names with a list of texts each; empty where the key is missing. */
    public Map<String, Set<String>> groups(String key, TextRule rule) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        entries(key)
                .forEach((name, entry) ->
                        groups.put(name, new LinkedHashSet<>(texts(key + "." + name, entry.value(), rule))));
        return groups;
    }

    /**
     * A list of names, each alone or with texts of its own, such as {@code [a, b: x, c: [x, y]]}; empty if the key is
     * missing.
     *
     * @param names how a name must be written
     */
    public Map<String, List<String>> named(String key, TextRule names, TextRule rule) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        value(key).map(Fields::listed).orElse(List.of()).forEach(item -> {
            if (item instanceof Node.Mapping mapping) {
                mapping.entries().forEach((name, entry) -> {
                    check(key, new Node.Scalar(entry.line(), name), names);
                    named.put(name, texts(key + "." + name, entry.value(), rule));
                });
            } else {
                named.put(text(key, item, names), List.of());
            }
        });
        named.remove("");
        return named;
    }

    /** The same where the key must be there. */
    public Map<String, List<String>> someNamed(String key, TextRule names, TextRule rule) {
        return has(key) ? named(key, names, rule) : missing(key, Map.of());
    }

    public int number(String key, int otherwise) {
        return number(key, 1, 999, otherwise);
    }

    /** A whole number between two others, which are not negative, both included. */
    public int number(String key, int least, int most, int otherwise) {
        return converted(
                key,
                "a whole number from " + least + " to " + most,
                otherwise,
                text -> NUMBER.matcher(text).matches()
                        ? Optional.of(Integer.valueOf(text)).filter(number -> least <= number && number <= most)
                        : Optional.empty());
    }

    public boolean flag(String key, boolean otherwise) {
        return converted(key, "true or false", otherwise, text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public Duration duration(String key, Duration otherwise) {
        return converted(key, "a duration such as 90s, 15m, 2h or 1d", otherwise, text -> {
            Matcher matcher = DURATION.matcher(text);
            return matcher.matches() ? Optional.of(duration(matcher)) : Optional.empty();
        });
    }

    /** A mapping below this one that must be there. */
    public Fields section(String key) {
        return below(key, value(key).orElseGet(() -> missing(key, none(key))));
    }

    /** A mapping below this one; one without keys where it is missing. */
    public Fields optionalSection(String key) {
        return below(key, value(key).orElseGet(() -> none(key)));
    }

    private Fields below(String key, Node value) {
        Node.Mapping mapping = value instanceof Node.Mapping found ? found : wrong(key, value, "a mapping", none(key));
        return new Fields(key, mapping, source);
    }

    private Node.Mapping none(String key) {
        return new Node.Mapping(lineOf(key), Map.of());
    }

    /** A list of things of which there are several kinds. */
    public <T> List<T> kinds(String key, KindTable<T> table) {
        return items(key).stream()
                .flatMap(item -> table.read(item, source).stream())
                .toList();
    }

    /** A list as above that must hold something. */
    public <T> List<T> someKinds(String key, KindTable<T> table) {
        mustHoldSomething(key);
        return kinds(key, table);
    }

    /**
     * A list of mappings of one kind, with at least one item.
     *
     * @param form the syntax of one, as a sentence
     */
    public <T> List<T> someOf(String key, String form, Function<Fields, T> reader) {
        mustHoldSomething(key);
        return listOf(key, form, reader);
    }

    /** A list as above that may be empty or missing. */
    public <T> List<T> listOf(String key, String form, Function<Fields, T> reader) {
        return items(key).stream()
                .flatMap(item -> one(key, form, item, reader).stream())
                .toList();
    }

    private <T> Optional<T> one(String key, String form, Node item, Function<Fields, T> reader) {
        if (!(item instanceof Node.Mapping mapping)) {
            problems.add(item.line(), form);
            return Optional.empty();
        }
        Fields fields = new Fields("“" + key + "” of " + owner, mapping, source);
        T thing = reader.apply(fields);
        fields.end();
        return Optional.of(thing);
    }

    private static List<Node> listed(Node value) {
        return switch (value) {
            case Node.Sequence sequence -> sequence.items();
            case Node.Nothing nothing -> List.of();
            case Node.Mapping alone -> List.of(alone);
            case Node.Scalar alone -> List.of(alone);
        };
    }

    private void mustHoldSomething(String key) {
        if (items(key).isEmpty()) {
            problems.add(
                    lineOf(key),
                    "“" + key + "” of " + owner + " names nothing, so there is nothing to do."
                            + example(" Write for example ", key));
        }
    }

    /** A list's items; empty where the key is missing. */
    public List<Node> items(String key) {
        return value(key)
                .map(value -> switch (value) {
                    case Node.Sequence sequence -> sequence.items();
                    case Node.Mapping other -> wrong(key, other, "a list", List.<Node>of());
                    case Node.Scalar other -> wrong(key, other, "a list", List.<Node>of());
                    case Node.Nothing nothing -> List.<Node>of();
                })
                .orElse(List.of());
    }

    /** The key's line; the mapping's own where the key is missing. */
    public int lineOf(String key) {
        return node.entry(key).map(Node.Entry::line).orElse(node.line());
    }

    /** Reports the keys that nobody asked for. */
    public void end() {
        node.entries().forEach((key, entry) -> {
            if (asked.isEmpty()) {
                problems.add(entry.line(), "“" + key + "” does not belong here: " + owner + " has no settings.");
            } else if (!asked.contains(key)) {
                problems.add(entry.line(), "There is no “" + key + "” in " + owner + ". " + Problems.hint(key, asked));
            }
        });
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return node.entry(key).map(Node.Entry::value);
    }

    private Map<String, Node.Entry> entries(String key) {
        return value(key)
                .map(value -> switch (value) {
                    case Node.Mapping mapping -> mapping.entries();
                    case Node.Sequence other -> wrong(key, other, "a mapping", Map.<String, Node.Entry>of());
                    case Node.Scalar other -> wrong(key, other, "a mapping", Map.<String, Node.Entry>of());
                    case Node.Nothing nothing -> Map.<String, Node.Entry>of();
                })
                .orElse(Map.of());
    }

    private String text(String key, Node value, TextRule rule) {
        String text = loose(key, value, rule);
        boolean empty = value instanceof Node.Nothing || (value instanceof Node.Scalar && text.isBlank());
        return empty ? wrong(key, value, "text, and there is none here", "") : text;
    }

    /** A text that may be empty. */
    private String loose(String key, Node value, TextRule rule) {
        return switch (value) {
            case Node.Scalar scalar -> {
                check(key, scalar, rule);
                yield scalar.text();
            }
            case Node.Nothing nothing -> "";
            case Node.Mapping other -> wrong(key, other, "a text", "");
            case Node.Sequence other -> wrong(key, other, "a text", "");
        };
    }

    private List<String> texts(String key, Node value, TextRule rule) {
        return switch (value) {
            case Node.Sequence sequence ->
                sequence.items().stream()
                        .map(item -> text(key, item, rule))
                        .filter(text -> !text.isEmpty())
                        .toList();
            case Node.Scalar scalar -> List.of(text(key, scalar, rule));
            case Node.Nothing nothing -> List.of();
            case Node.Mapping other -> wrong(key, other, "a list of texts", List.<String>of());
        };
    }

    private void check(String key, Node.Scalar scalar, TextRule rule) {
        String place = "“" + key + "” of " + owner;
        source.grammar().complaints(scalar.text(), place).forEach(complaint -> problems.add(scalar.line(), complaint));
        rule.complaint(scalar.text())
                .filter(complaint -> !scalar.text().isBlank())
                .ifPresent(complaint ->
                        problems.add(scalar.line(), place + ": “" + scalar.text() + "” " + complaint + "."));
    }

    private interface Conversion<T> {
        Optional<T> of(String text);
    }

    private <T> T converted(String key, String type, T otherwise, Conversion<T> conversion) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get() instanceof Node.Scalar scalar ? scalar.text() : "";
        return conversion.of(text).orElseGet(() -> {
            problems.add(value.get().line(), wrong(key, value.get(), type));
            return otherwise;
        });
    }

    private static Duration duration(Matcher matcher) {
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private <T> T wrong(String key, Node value, String shape, T harmless) {
        problems.add(value.line(), wrong(key, value, shape) + example(" Write for example ", key));
        return harmless;
    }

    private String wrong(String key, Node value, String type) {
        String found =
                value instanceof Node.Scalar scalar && !scalar.text().isBlank() ? ", not “" + scalar.text() + "”" : "";
        return "“" + key + "” of " + owner + " is " + type + found + ".";
    }

    private <T> T missing(String key, T harmless) {
        problems.add(node.line(), "“" + key + "” is missing in " + owner + "." + example(" Add it, for example ", key));
        return harmless;
    }

    /** The syntax of the key; without its name if it is the only one and may be left out. */
    private String example(String before, String key) {
        String first = key.replaceFirst("\\..*", "");
        boolean alone = first.equals(only) && node.entries().keySet().stream().allMatch(first::equals);
        return source.grammar()
                .example(owner, first)
                .map(value -> before + (alone ? owner : first) + ": " + value + ".")
                .orElse("");
    }
}
