package dev.gonogo.git;

import dev.gonogo.world.Commit;
import dev.gonogo.world.MergedCommits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a pull request brought to its base, whichever way it was merged. */
final class PullRequestMerge {
    private PullRequestMerge() {}

    /** @param subjects of the pull request's own commits, oldest first */
    static MergedCommits of(Repository copy, ObjectId mergeCommit, List<String> subjects) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy)) {
            RevCommit merge = walk.parseCommit(mergeCommit);
            if (merge.getParentCount() == 0) {
                throw Trouble.lasting("the first commit of all was brought by no pull request");
            }
            if (merge.getParentCount() > 1) {
                return new MergedCommits(merge.getParent(0).name(), byMerge(walk, merge));
            }
            List<RevCommit> rebased = rebased(walk, merge, subjects);
            RevCommit first = rebased.isEmpty() ? merge : rebased.getLast();
            List<RevCommit> commits = rebased.isEmpty() ? List.of(merge) : rebased;
            return new MergedCommits(
                    first.getParent(0).name(),
                    commits.stream().map(History::commit).toList());
        }
    }

    private static List<Commit> byMerge(RevWalk walk, RevCommit merge) throws IOException {
        List<Commit> commits = new ArrayList<>();
        walk.markStart(merge);
        walk.markUninteresting(walk.parseCommit(merge.getParent(0)));
        for (RevCommit commit : walk) {
            if (commit.getParentCount() < 2) {
                commits.add(History.commit(commit));
            }
        }
        return commits;
    }

    /** The base's last commits, newest first, if they are the pull request's own by their subjects; otherwise empty. */
    private static List<RevCommit> rebased(RevWalk walk, RevCommit last, List<String> subjects) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        RevCommit commit = last;
        for (String subject : subjects.reversed()) {
            boolean own =
                    commit.getParentCount() == 1 && commit.getFirstMessageLine().equals(subject);
            if (!own) {
                return List.of();
            }
            commits.add(commit);
            commit = walk.parseCommit(commit.getParent(0));
        }
        return commits;
    }
}
