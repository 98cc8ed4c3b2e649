package dev.gonogo.process.gate;

import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;

/**
 * A pull request into integration, held against the gates.
 *
 * @param merging by whom and when it was merged; empty unless it was
 * @param lacking what it lacks, one for each gate that is about it and not passed
 */
public record Gated(PullRequest request, Words merging, List<Words> lacking) {
    public Gated {
        lacking = List.copyOf(lacking);
    }

    static Gated of(PullRequest request, List<Words> lacking, World world) {
        Words merging = request.merged() && !lacking.isEmpty() ? PullRequests.merging(request, world) : Words.NONE;
        return new Gated(request, merging, lacking);
    }
}
