package dev.gonogo.sandbox.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.merge.MergeStrategy;

/** Writes commits, tags and merges into the bare repository, without a work tree and without moving a ref. */
final class CommitWriter {
    private final GitStore git;

    CommitWriter(GitStore git) {
        this.git = git;
    }

    /** Who writes, and when. The mail address carries the login, as GitHub's noreply addresses do. */
    record Author(String login, Instant at) {
        PersonIdent ident() {
            return new PersonIdent(login, login + "@users.noreply.github.com", at, ZoneOffset.UTC);
        }
    }

    private interface Writing<T> {
        T write(ObjectInserter inserter) throws IOException;
    }

    private <T> T writing(Writing<T> action) {
        try (var inserter = git.repository().newObjectInserter()) {
            var result = action.write(inserter);
            inserter.flush();
            return result;
        } catch (IOException problem) {
            throw new UncheckedIOException("The repository could not be written.", problem);
        }
    }

    /** A commit of these files, by path, on top of the parent's tree; the parent may be absent for the first one. */
    ObjectId commit(Optional<ObjectId> parent, Map<String, String> files, Author author, String message) {
        return writing(inserter -> {
            var cache = parent.isPresent()
                    ? DirCache.read(
                            git.repository().newObjectReader(),
                            git.commit(parent.get()).getTree())
                    : DirCache.newInCore();
            var editor = cache.editor();
            for (var file : files.entrySet()) {
                editor.add(edit(file.getKey(), insert(inserter, file.getValue())));
            }
            editor.finish();
            return insertCommit(
                    inserter,
                    cache.writeTree(inserter),
                    author,
                    message,
                    parent.stream().toList());
        });
    }

    private static ObjectId insert(ObjectInserter inserter, String text) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    private static DirCacheEditor.PathEdit edit(String path, ObjectId blob) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        };
    }

    /** A commit of a tree that is there already. */
    ObjectId commitTree(ObjectId tree, List<ObjectId> parents, Author author, String message) {
        return writing(inserter -> insertCommit(inserter, tree, author, message, parents));
    }

    private static ObjectId insertCommit(
            ObjectInserter inserter, ObjectId tree, Author author, String message, List<ObjectId> parents)
            throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(author.ident());
        commit.setCommitter(author.ident());
        commit.setMessage(message);
        return inserter.insert(commit);
    }

    /** An annotated tag object. */
    ObjectId tag(String name, ObjectId commit, Author tagger, String message) {
        return writing(inserter -> {
            var tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(commit, Constants.OBJ_COMMIT);
            tag.setTagger(tagger.ident());
            tag.setMessage(message);
            return inserter.insert(tag);
        });
    }

    /** The tree of a clean merge of two commits, empty when they conflict. */
    Optional<ObjectId> merge(ObjectId base, ObjectId head) {
        var merger = MergeStrategy.RECURSIVE.newMerger(git.repository(), true);
        try {
            if (!merger.merge(base, head)) {
                return Optional.empty();
            }
            merger.getObjectInserter().flush();
            return Optional.of(merger.getResultTreeId());
        } catch (IOException problem) {
            throw new UncheckedIOException("The merge could not be tried.", problem);
        } finally {
            merger.getObjectInserter().close();
        }
    }
}
