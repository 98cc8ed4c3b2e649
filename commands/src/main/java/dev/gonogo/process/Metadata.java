package dev.gonogo.process;

import dev.gonogo.world.ValuePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a release changes and nothing else does, and where in them the version stands.
 *
 * @param pointers file to JSON pointers (RFC 6901) of the version in it, in order; none where a file has no such places, or where
 *     the process does not say them
 */
public record Metadata(Map<String, List<String>> pointers) {

    public Metadata {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        pointers.forEach((file, places) -> copy.put(file, List.copyOf(places)));
        pointers = Collections.unmodifiableMap(copy);
    }

    /** Files of which nobody says where the version stands. */
    public static Metadata of(List<String> files) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        files.forEach(file -> pointers.put(file, List.of()));
        return new Metadata(pointers);
    }

    public List<String> files() {
        return List.copyOf(pointers.keySet());
    }

    /** Every place of the version. */
    public List<ValuePlace> places() {
        List<ValuePlace> places = new ArrayList<>();
        pointers.forEach((file, inside) -> inside.forEach(pointer -> places.add(new ValuePlace(file, pointer))));
        return List.copyOf(places);
    }
}
