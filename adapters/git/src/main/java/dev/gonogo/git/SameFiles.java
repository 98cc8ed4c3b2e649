package dev.gonogo.git;

import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.Paths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** How far back a first-parent line has the same files. It ends where a shallow clone does. */
final class SameFiles {

    private SameFiles() {}

    static List<String> under(Paths paths, Repository copy, ObjectId from) throws IOException {
        List<String> same = new ArrayList<>();
        try (RevWalk walk = new RevWalk(copy)) {
            RevCommit commit = walk.parseCommit(from);
            same.add(commit.name());
            while (same.size() < SameUnder.MOST
                    && ChangedPath.by(walk, commit, paths::hold).isEmpty()
                    && commit.getParentCount() > 0) {
                commit = walk.parseCommit(commit.getParent(0));
                same.add(commit.name());
            }
        }
        return same;
    }
}
