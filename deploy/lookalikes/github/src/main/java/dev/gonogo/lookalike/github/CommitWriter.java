package dev.gonogo.lookalike.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.eclipse.jgit.merge.Merger;
import org.eclipse.jgit.revwalk.RevCommit;

/** Writes commits, tags and merges into the bare repository, without a work tree and without moving a ref. */
final class CommitWriter {
    private final GitStore git;
    private final Set<ObjectId> signed = new HashSet<>();

    CommitWriter(GitStore git) {
        this.git = git;
    }

    /**
     * The author of a commit.
     *
     * @param throughGitHub whether it is done on GitHub's pages or by an app through its API: then GitHub commits and
     * signs it
     */
    record Author(PersonIdent ident, boolean throughGitHub) {
        /** Somebody who pushes with git. The e-mail address contains the login, like GitHub's noreply addresses. */
        Author(String login, Instant at) {
            this(new PersonIdent(login, login + "@users.noreply.github.com", at, ZoneOffset.UTC), false);
        }

        static Author throughGitHub(String login, Instant at) {
            return new Author(new Author(login, at).ident, true);
        }

        PersonIdent committer() {
            return throughGitHub ? new PersonIdent(People.GITHUB, ident.getWhenAsInstant()) : ident;
        }
    }

    GitStore git() {
        return git;
    }

    /** Whether GitHub itself has signed a commit. */
    boolean signed(ObjectId commit) {
        return signed.contains(commit);
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

    private ObjectId insertCommit(
            ObjectInserter inserter, ObjectId tree, Author author, String message, List<ObjectId> parents)
            throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(author.ident());
        commit.setCommitter(author.committer());
        commit.setMessage(message);
        var id = inserter.insert(commit);
        if (author.throughGitHub()) {
            signed.add(id);
        }
        return id;
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

    /** The tree of a commit's change applied to another commit, empty if it conflicts. */
    Optional<ObjectId> pick(RevCommit commit, ObjectId onto) {
        var merger = MergeStrategy.RESOLVE.newMerger(git.repository(), true);
        try {
            merger.setBase(commit.getParent(0));
        } catch (IOException problem) {
            throw new UncheckedIOException("The merge could not be tried.", problem);
        }
        return merged(merger, onto, commit);
    }

    /** The tree of a clean merge of two commits, empty if they conflict. */
    Optional<ObjectId> merge(ObjectId base, ObjectId head) {
        return merged(MergeStrategy.RECURSIVE.newMerger(git.repository(), true), base, head);
    }

    private static Optional<ObjectId> merged(Merger merger, ObjectId base, ObjectId head) {
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
