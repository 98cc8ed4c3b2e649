package dev.gonogo.sandbox.story;

/** A line that is not a step, and why. */
public record StoryProblem(int line, String sentence) {
    @Override
    public String toString() {
        return "line " + line + ": " + sentence;
    }
}
