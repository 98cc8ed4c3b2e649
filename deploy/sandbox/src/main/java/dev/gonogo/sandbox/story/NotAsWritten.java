package dev.gonogo.sandbox.story;

/** What the story says did not come true. */
final class NotAsWritten extends RuntimeException {
    NotAsWritten(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
