package dev.gonogo.hotfix;

import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.PullRequest;
import java.util.List;

/** A hotfix's present state. */
public sealed interface HotfixState {

    /** Open, and its present content is not authorised. */
    record Unauthorised() implements HotfixState {}

    record Authorised() implements HotfixState {}

    /**
     * Merged, and integration lacks it.
     *
     * @param commits arguments for {@code git cherry-pick}
     * @param sources commits that the backport names as its source: the merge, or all commits it brought
     * @param conflicts paths that prevent an automatic backport
     */
    record Owed(CherryPickRange pick, String commits, List<String> sources, List<String> conflicts)
            implements HotfixState {
        public Owed {
            sources = List.copyOf(sources);
            conflicts = List.copyOf(conflicts);
        }
    }

    record BackportOpen(PullRequest backport) implements HotfixState {}

    record Backported() implements HotfixState {}

    /** Merged, and nothing is owed because its change was reverted. */
    record TakenBack(dev.gonogo.process.backport.RevertedHotfix by) implements HotfixState {}

    /**
     * Merged, but production has neither the merge nor its content any more.
     *
     * @param integrated whether integration has the content
     */
    record Lost(boolean integrated) implements HotfixState {}

    /**
     * Merged, but production no longer has the merge. Its content came there again, and the commit that brought it is
     * what integration owes.
     */
    record CameAgain() implements HotfixState {}

    /** Closed without a merge. */
    record Closed() implements HotfixState {}

    record Unsure(String why) implements HotfixState {}
}
