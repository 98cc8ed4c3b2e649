package dev.gonogo.sandbox.story;

/** Something that the story says did not happen. */
final class NotAsWritten extends RuntimeException {
    NotAsWritten(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
