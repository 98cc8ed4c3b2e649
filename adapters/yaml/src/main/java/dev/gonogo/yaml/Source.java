package dev.gonogo.yaml;

/** One file that is being read: what is written in it, what was wrong so far, and which line each part came from. */
public record Source(Grammar grammar, Problems problems, Lines lines) {

    public Source(Grammar grammar, Problems problems) {
        this(grammar, problems, new Lines());
    }
}
