package dev.gonogo.memory;

import dev.gonogo.port.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of files that counts: some files are ignored, and of others all values except those at some places.
 *
 * @param ignored file to JSON pointers of values that do not count; the whole file if there are none
 */
record CountedContent(Pointers pointers, Map<String, List<String>> ignored) {
    boolean ignores(String path) {
        return ignored.containsKey(path)
                && ignored.getOrDefault(path, List.of()).isEmpty();
    }

    Optional<String> of(String path, Optional<String> text) {
        List<String> places = ignored.getOrDefault(path, List.of());
        return places.isEmpty()
                ? text
                : text.map(present -> pointers.values(path, present, places).orElse(present));
    }
}
