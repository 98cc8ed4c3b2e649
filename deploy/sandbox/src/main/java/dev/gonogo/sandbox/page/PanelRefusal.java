package dev.gonogo.sandbox.page;

/** An act that cannot be done now; the message says why in a sentence for people. */
public final class PanelRefusal extends RuntimeException {
    public PanelRefusal(String sentence) {
        super(sentence);
    }

    /** Why, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
