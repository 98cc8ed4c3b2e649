package dev.gonogo.git;

import dev.gonogo.git.TakeoverCommits.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Whether integration reverted what it had applied: a later step restored a file, or the merge that brought it left the
 * file as it was before, and no step after that undid this.
 */
final class RevertedChange {
    private final RevWalk walk;
    private final ChangedPaths changedPaths;
    private final ChangeInside inside;
    private final CountedContent counted;

    RevertedChange(RevWalk walk, ChangedPaths changedPaths, ChangeInside inside, CountedContent counted) {
        this.walk = walk;
        this.changedPaths = changedPaths;
        this.inside = inside;
        this.counted = counted;
    }

    /** A step that reverted it; empty if one of the marks still counts, and so if integration changed it further. */
    Optional<RevCommit> byAll(List<Mark> marks, RevCommit fix, CommitsSince since) throws IOException {
        Optional<RevCommit> back = Optional.empty();
        for (Mark mark : marks) {
            back = by(mark, fix, since);
            if (back.isEmpty()) {
                return back;
            }
        }
        return back;
    }

    /**
     * What reverted a fix that integration reaches itself: the merge that brought it, which left a file as integration
     * had it, or left out a part of the change that is still missing; or a later step that restored the file.
     *
     * @param changes of the fix
     * @param steps of integration from that merge on, oldest first
     */
    Optional<RevCommit> merged(List<ChangedPath> changes, List<RevCommit> steps) throws IOException {
        RevCommit merge = steps.getFirst();
        for (ChangedPath change : changes) {
            TreeEntry had = held(walk.parseCommit(merge.getParent(0)), change);
            Optional<RevCommit> back = by(change, Optional.of(had), steps);
            boolean half = inside.lacksPart(change, held(merge, change))
                    && inside.lacksPart(change, held(steps.getLast(), change));
            if (back.isEmpty() && half) {
                return Optional.of(merge);
            }
            if (back.isPresent()) {
                return back;
            }
        }
        return Optional.empty();
    }

    private Optional<RevCommit> by(Mark mark, RevCommit fix, CommitsSince since) throws IOException {
        List<RevCommit> steps = since.from(walk, mark.commit());
        for (ChangedPath change : changes(mark, fix)) {
            Optional<RevCommit> back = by(change, Optional.empty(), steps);
            if (back.isPresent()) {
                return back;
            }
        }
        return Optional.empty();
    }

    /** The changes of the commit that the fix also made, if there are any; the others are unrelated. */
    private List<ChangedPath> changes(Mark mark, RevCommit fix) throws IOException {
        List<ChangedPath> shared = new ArrayList<>();
        for (ChangedPath change : changedPaths.all(mark.commit())) {
            if (changedPaths.own(fix).containsKey(change.path())) {
                shared.add(change);
            }
        }
        List<ChangedPath> changes = shared.isEmpty() ? new ArrayList<>(changedPaths.all(mark.commit())) : shared;
        if (mark.saidByFix()) {
            changes.addAll(changedPaths.own(fix).values());
        }
        return changes;
    }

    /** @param had what integration had before it came, if that also counts as the state before it */
    private Optional<RevCommit> by(ChangedPath change, Optional<TreeEntry> had, List<RevCommit> steps)
            throws IOException {
        Optional<RevCommit> back = Optional.empty();
        for (RevCommit step : steps) {
            Optional<TreeEntry> made = made(step, change.path(), step.equals(steps.getFirst()));
            if (made.isPresent() && inside.has(change, made.get())) {
                back = Optional.empty();
            } else if (made.isPresent()
                    && back.isEmpty()
                    && (made.equals(had) || inside.has(change.reversed(), made.get()))) {
                back = Optional.of(step);
            }
        }
        return back;
    }

    private TreeEntry held(RevCommit commit, ChangedPath change) throws IOException {
        return counted.in(commit.getTree(), change.path());
    }

    /** What a step made of a file. A merge changed nothing if what it merges was already reverted. */
    private Optional<TreeEntry> made(RevCommit step, String path, boolean first) throws IOException {
        return first
                ? Optional.of(counted.in(step.getTree(), path))
                : changedPaths.at(step, path).map(ChangedPath::after);
    }
}
