package dev.gonogo.hotfix;

import dev.gonogo.world.Pick;
import dev.gonogo.world.PullRequest;
import java.util.List;

/** How a hotfix stands now. */
public sealed interface State {

    /** Open, and no maintainer authorised it as it is. */
    record Unauthorised() implements State {}

    record Authorised() implements State {}

    /**
     * Merged, and integration lacks it.
     *
     * @param commits what {@code git cherry-pick} is given to take it over
     * @param sources ids of the commits that a backport names as what it was picked from: the merge, or all that was brought
     * @param conflicts paths that keep it from being taken over by itself
     */
    record Owed(Pick pick, String commits, List<String> sources, List<String> conflicts) implements State {
        public Owed {
            sources = List.copyOf(sources);
            conflicts = List.copyOf(conflicts);
        }
    }

    record BackportOpen(PullRequest backport) implements State {}

    record Backported() implements State {}

    /** Merged, and nothing is owed, because its change was taken back. */
    record TakenBack(dev.gonogo.process.backport.TakenBack by) implements State {}

    /**
     * Merged, but production has neither the merge any more nor what it brought.
     *
     * @param integrated whether integration has that
     */
    record Lost(boolean integrated) implements State {}

    /** Merged, but production no longer has the merge; what it brought came there once more, and is owed by what brought it. */
    record CameAgain() implements State {}

    /** Closed without a merge. */
    record Closed() implements State {}

    record Unsure(String why) implements State {}
}
