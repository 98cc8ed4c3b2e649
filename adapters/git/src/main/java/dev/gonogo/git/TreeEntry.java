package dev.gonogo.git;

import java.io.IOException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a tree has at a path. */
record TreeEntry(ObjectId id, FileMode mode) {
    static final TreeEntry NOTHING = new TreeEntry(ObjectId.zeroId(), FileMode.MISSING);

    static TreeEntry in(ObjectReader reader, AnyObjectId tree, String path) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(reader, path, tree)) {
            return found == null ? NOTHING : side(found, 0);
        }
    }

    /** What one of the walked trees has at the present path. */
    static TreeEntry side(TreeWalk walk, int tree) {
        return new TreeEntry(walk.getObjectId(tree), walk.getFileMode(tree));
    }

    boolean missing() {
        return mode == FileMode.MISSING;
    }

    /** Whether it is a file rather than a link, folder or submodule. */
    boolean file() {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }
}
