package dev.gonogo.hotfix;

import dev.gonogo.world.Pick;
import dev.gonogo.world.PullRequest;
import java.util.List;

/** A hotfix's present state. */
public sealed interface State {

    /** Open, and its present content is not authorised. */
    record Unauthorised() implements State {}

    record Authorised() implements State {}

    /**
     * Merged, and integration lacks it.
     *
     * @param commits arguments for {@code git cherry-pick}
     * @param sources commits that the backport names as its source: the merge, or all commits it brought
     * @param conflicts paths that prevent an automatic backport
     */
    record Owed(Pick pick, String commits, List<String> sources, List<String> conflicts) implements State {
        public Owed {
            sources = List.copyOf(sources);
            conflicts = List.copyOf(conflicts);
        }
    }

    record BackportOpen(PullRequest backport) implements State {}

    record Backported() implements State {}

    /** Merged, and nothing is owed because its change was reverted. */
    record TakenBack(dev.gonogo.process.backport.TakenBack by) implements State {}

    /**
     * Merged, but production has neither the merge nor its content any more.
     *
     * @param integrated whether integration has the content
     */
    record Lost(boolean integrated) implements State {}

    /**
     * Merged, but production no longer has the merge. Its content came there again, and the commit that brought it is
     * what integration owes.
     */
    record CameAgain() implements State {}

    /** Closed without a merge. */
    record Closed() implements State {}

    record Unsure(String why) implements State {}
}
