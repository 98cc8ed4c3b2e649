package dev.gonogo.processfile;

/** One file that is being read: what is written in it, what was wrong so far, and which line each part came from. */
record Source(Grammar grammar, Problems problems, Lines lines) {

    Source(Grammar grammar, Problems problems) {
        this(grammar, problems, new Lines());
    }
}
