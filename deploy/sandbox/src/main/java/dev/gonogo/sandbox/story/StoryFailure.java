package dev.gonogo.sandbox.story;

/** Something that the story says did not happen. */
final class StoryFailure extends RuntimeException {
    StoryFailure(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
