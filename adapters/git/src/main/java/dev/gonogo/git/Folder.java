package dev.gonogo.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The paths of files below a folder at a commit. */
final class Folder {

    private Folder() {}

    static List<String> paths(Repository copy, ObjectId commit, String folder) throws IOException {
        try (RevWalk commits = new RevWalk(copy);
                TreeWalk files = new TreeWalk(commits.getObjectReader())) {
            files.addTree(commits.parseCommit(commit).getTree());
            files.setRecursive(true);
            files.setFilter(PathFilter.create(folder));
            List<String> paths = new ArrayList<>();
            while (files.next()) {
                if (FileText.isFile(files) && files.getPathString().startsWith(folder + "/")) {
                    paths.add(files.getPathString());
                }
            }
            return paths;
        }
    }
}
