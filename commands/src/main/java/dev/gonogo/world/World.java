package dev.gonogo.world;

/** The outside systems as rules see them: read-only, with the same answer to the same question within one pass. */
public interface World {
    <T> Answer<T> ask(Question<T> question);
}
