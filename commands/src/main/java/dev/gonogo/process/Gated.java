package dev.gonogo.process;

import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.List;

/**
 * A pull request into integration, held against the gates.
 *
 * @param lacking what it lacks, one for each gate that is about it and not passed
 */
public record Gated(PullRequest request, List<Words> lacking) {
    public Gated {
        lacking = List.copyOf(lacking);
    }
}
