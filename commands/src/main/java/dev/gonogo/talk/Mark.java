package dev.gonogo.talk;

/** A sign before a line. Symbol and word, never colour alone. */
public enum Mark {
    DONE("✔", "done"),
    RUNNING("▶", "running"),
    AHEAD("·", "ahead"),
    YOUR_TURN("☛", "your turn"),
    STOPPED("✘", "stopped"),
    NOTE("!", "note"),
    UNSURE("?", "cannot tell");

    private final String symbol;
    private final String word;

    Mark(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    public String symbol() {
        return symbol;
    }

    /** What a screen reader should say. */
    public String word() {
        return word;
    }
}
