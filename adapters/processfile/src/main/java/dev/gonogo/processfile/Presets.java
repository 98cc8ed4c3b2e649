package dev.gonogo.processfile;

import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that a file can start from with {@code extends}.
 *
 * <p>Each top-level key of the file replaces the preset's. Only {@code stages} is merged: a stage with the name of one
 * of the preset's replaces the keys it names and keeps the others, and a stage with a new name comes directly after the
 * one listed before it, or first.
 */
final class Presets {

    static final String EXTENDS = "extends";
    private static final String STAGES = "stages";
    private static final Set<String> NAMES = Set.of("release-please-promotion", "ticketed-train");

    private Presets() {}

    /** The file merged with its preset; empty if there is no such preset. */
    static Optional<Node.Mapping> complete(Node.Mapping file, Problems problems) {
        Optional<Node.Entry> named = file.entry(EXTENDS);
        if (named.isEmpty()) {
            return Optional.of(file);
        }
        int line = named.get().line();
        String name = named.get().value() instanceof Node.Scalar scalar ? scalar.text() : "";
        if (!NAMES.contains(name)) {
            problems.add(line, "There is no preset “" + name + "”. " + Problems.hint(name, NAMES));
            return Optional.empty();
        }
        return Optional.of(below(file, preset(name).at(line)));
    }

    /** The preset that a file starts from; empty if there is none. */
    static Optional<String> named(Node.Mapping file) {
        return file.entry(EXTENDS)
                .filter(entry -> entry.value() instanceof Node.Scalar)
                .map(entry -> ((Node.Scalar) entry.value()).text());
    }

    /** The stages of a file that list steps of their own. */
    static Set<String> stagesWithSteps(Node.Mapping file) {
        return file.entry(STAGES)
                .filter(entry -> entry.value() instanceof Node.Sequence)
                .map(entry -> ((Node.Sequence) entry.value()).items().stream())
                .orElseGet(Stream::empty)
                .filter(stage -> stage instanceof Node.Mapping mapping
                        && mapping.entry("steps").isPresent())
                .flatMap(stage -> name(stage).stream())
                .collect(Collectors.toSet());
    }

    private static Node.Mapping preset(String name) {
        Problems own = new Problems();
        Optional<Node> preset = YamlTree.read(text(name), own);
        if (own.none() && preset.isPresent() && preset.get() instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException("the preset " + name + " is broken: " + own.inOrder());
    }

    private static String text(String name) {
        try (InputStream stream = Presets.class.getResourceAsStream("/processes/" + name + ".yml")) {
            if (stream == null) {
                throw new IllegalStateException("the preset " + name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Node.Mapping below(Node.Mapping file, Node.Mapping preset) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(preset.entries());
        entries.putAll(file.entries());
        file.entry(STAGES)
                .ifPresent(own -> preset.entry(STAGES)
                        .map(others -> stages(own.value(), others.value()))
                        .ifPresent(stages -> entries.put(STAGES, new Node.Entry(own.line(), stages))));
        return new Node.Mapping(file.line(), entries);
    }

    private static Node stages(Node file, Node preset) {
        if (!(file instanceof Node.Sequence own) || !(preset instanceof Node.Sequence others)) {
            return file;
        }
        List<Node> stages = new ArrayList<>(others.items());
        int next = 0;
        for (Node stage : own.items()) {
            int place = place(stages, stage);
            if (place < 0) {
                stages.add(next, stage);
                next++;
            } else {
                stages.set(place, changed(stages.get(place), stage));
                next = place + 1;
            }
        }
        return new Node.Sequence(own.line(), stages);
    }

    private static int place(List<Node> stages, Node stage) {
        Optional<String> name = name(stage);
        for (int place = 0; place < stages.size(); place++) {
            if (name.isPresent() && name(stages.get(place)).equals(name)) {
                return place;
            }
        }
        return -1;
    }

    private static Optional<String> name(Node stage) {
        Optional<Node> name =
                stage instanceof Node.Mapping mapping ? mapping.entry("name").map(Node.Entry::value) : Optional.empty();
        return name.filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .map(Node.Scalar::text);
    }

    private static Node changed(Node preset, Node file) {
        if (!(preset instanceof Node.Mapping below) || !(file instanceof Node.Mapping above)) {
            return file;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(below.entries());
        entries.putAll(above.entries());
        return new Node.Mapping(above.line(), entries);
    }
}
