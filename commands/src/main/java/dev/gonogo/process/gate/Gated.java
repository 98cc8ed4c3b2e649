package dev.gonogo.process.gate;

import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;

/**
 * A pull request into integration, checked against the gates.
 *
 * @param merging who merged it and when; empty if it is not merged
 * @param lacking what it lacks, one entry for each gate that applies and is not passed
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
