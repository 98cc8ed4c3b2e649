package dev.gonogo.decision;

/** Text reduced to one line, for a comment or a workflow input. */
final class JoinedLines {
    private JoinedLines() {}

    static String of(String typed) {
        return typed.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    }
}
