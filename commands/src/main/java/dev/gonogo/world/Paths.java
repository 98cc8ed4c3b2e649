package dev.gonogo.world;

import java.util.List;

/**
 * Places in a repository.
 *
 * @param places files, or folders ending in {@code /}
 */
public record Paths(List<String> places) {
    public Paths {
        places = List.copyOf(places);
    }

    public boolean hold(String path) {
        return places.stream().anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }
}
