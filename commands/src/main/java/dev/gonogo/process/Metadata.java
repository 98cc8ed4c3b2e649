package dev.gonogo.process;

import dev.gonogo.world.ValuePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that only a release changes, and where the version is in them.
 *
 * @param pointers file to JSON pointers (RFC 6901) of the version in it, in order; none for a file without such places,
 * or if the process does not name them
 */
public record Metadata(Map<String, List<String>> pointers) {

    public Metadata {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        pointers.forEach((file, places) -> copy.put(file, List.copyOf(places)));
        pointers = Collections.unmodifiableMap(copy);
    }

    /** Files without named places of the version. */
    public static Metadata of(List<String> files) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        files.forEach(file -> pointers.put(file, List.of()));
        return new Metadata(pointers);
    }

    public List<String> files() {
        return List.copyOf(pointers.keySet());
    }

    /** All places of the version. */
    public List<ValuePlace> places() {
        List<ValuePlace> places = new ArrayList<>();
        pointers.forEach((file, inside) -> inside.forEach(pointer -> places.add(new ValuePlace(file, pointer))));
        return List.copyOf(places);
    }
}
