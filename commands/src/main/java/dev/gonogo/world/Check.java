package dev.gonogo.world;

/** A check run or commit status. */
public record Check(String name, State state, String link) {
    public enum State {
        GREEN,
        RED,
        RUNNING,
        /** Skipped or neutral: neither good nor bad. */
        SKIPPED
    }
}
