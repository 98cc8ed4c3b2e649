package dev.gonogo.world;

/** The outside world as rules see it: read only, the same answer to the same question within one pass. */
public interface World {
    <T> Answer<T> ask(Question<T> question);
}
