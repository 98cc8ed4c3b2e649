package dev.gonogo.sandbox.story;

import java.util.List;

/** The result of reading a story's file: the story, or everything that is wrong with it. */
public sealed interface Reading {
    /** The file is a story. */
    record Understood(Story story) implements Reading {}

    /** It is not; each problem names its line. */
    record Mistaken(List<StoryProblem> problems) implements Reading {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }
}
