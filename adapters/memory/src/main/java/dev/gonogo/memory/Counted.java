package dev.gonogo.memory;

import dev.gonogo.port.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts of the files: some do not at all, and in others the values at some places are taken for the same.
 *
 * @param ignored file to JSON pointers of the values that do not count; the whole file where there are none
 */
record Counted(Pointers pointers, Map<String, List<String>> ignored) {
    boolean ignores(String path) {
        return ignored.containsKey(path)
                && ignored.getOrDefault(path, List.of()).isEmpty();
    }

    Optional<String> of(String path, Optional<String> text) {
        Optional<String> made = text;
        for (String place : ignored.getOrDefault(path, List.of())) {
            made = made.map(present ->
                    pointers.rewrite(path, present, List.of(place), "0").orElse(present));
        }
        return made;
    }
}
