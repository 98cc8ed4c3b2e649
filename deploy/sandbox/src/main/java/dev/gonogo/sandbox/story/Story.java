package dev.gonogo.sandbox.story;

import java.util.List;

/** The steps of one story, in order. */
public record Story(List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
    }
}
