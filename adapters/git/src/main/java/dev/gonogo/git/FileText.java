package dev.gonogo.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The text of a file at a commit. */
final class FileText {

    private static final char REPLACEMENT = '\ufffd';
    private static final int LARGEST_BYTES = 5 * 1024 * 1024;

    private FileText() {}

    /** Empty if there is no such file. */
    static Optional<String> at(Repository copy, ObjectId commit, String path) throws IOException, Trouble {
        try (RevWalk walk = new RevWalk(copy);
                TreeWalk file = TreeWalk.forPath(
                        walk.getObjectReader(), path, walk.parseCommit(commit).getTree())) {
            return file == null || !isFile(file)
                    ? Optional.empty()
                    : Optional.of(of(walk.getObjectReader(), path, file.getObjectId(0)));
        }
    }

    /** Whether a walk is at a file; a folder, a symbolic link or a submodule is none. */
    static boolean isFile(TreeWalk place) {
        return (place.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    static String of(ObjectReader reader, String path, ObjectId id) throws IOException, Trouble {
        ObjectLoader blob = reader.open(id);
        if (blob.getSize() > LARGEST_BYTES) {
            throw Trouble.lasting(path + " is larger than 5 MB");
        }
        return decoded(path, blob.getBytes(LARGEST_BYTES));
    }

    /** The fast decoder cannot tell invalid UTF-8 from a replacement character, so then the strict one decides. */
    private static String decoded(String path, byte[] bytes) throws Trouble {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Trouble.lasting(path + " is not text in UTF-8");
        }
    }
}
