package dev.gonogo.world;

/** A path that differs. */
public record Change(Kind kind, String path) {
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED
    }
}
