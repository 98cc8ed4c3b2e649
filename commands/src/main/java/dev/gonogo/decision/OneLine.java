package dev.gonogo.decision;

/** What goes on in one line, into a comment or a workflow's input, however many were typed. */
final class OneLine {
    private OneLine() {}

    static String of(String typed) {
        return typed.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    }
}
