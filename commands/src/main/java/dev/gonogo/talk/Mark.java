package dev.gonogo.talk;

/** A symbol before a line. It always comes with a word, and never depends on colour alone. */
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

    /** For screen readers. */
    public String word() {
        return word;
    }
}
