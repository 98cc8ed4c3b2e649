package dev.gonogo.process;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Run;

/** How a run is named. */
public final class RunLink {
    private RunLink() {}

    public static Words of(Run run) {
        return say("{}", link(run.title() + " #" + run.number(), run.link()));
    }
}
