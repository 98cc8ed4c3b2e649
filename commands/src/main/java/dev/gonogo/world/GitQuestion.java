package dev.gonogo.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions to git. Commits are full object ids. */
public sealed interface GitQuestion<T> extends Question<T> {

    /** All branches and tags of the remote, as {@code git ls-remote} shows them. */
    record AllRefs() implements GitQuestion<Refs> {}

    /** Empty if the remote has no such commit, or no longer serves it, for example after a rewrite. */
    record CommitAt(String commit) implements GitQuestion<Optional<Commit>> {}

    /**
     * The last commit, from this one backwards, that changed a file, like {@code git log -1 -- path}; empty for a file
     * that never existed.
     */
    record LastChange(String commit, String path) implements GitQuestion<Optional<Commit>> {}

    /**
     * The commits on the first-parent line from this one backwards that changed a file, newest first, at most
     * {@link #MOST}.
     */
    record ChangesTo(String commit, String path) implements GitQuestion<List<LineCommit>> {
        public static final int MOST = 20;
    }

    /**
     * The first-parent line from a commit backwards, as long as the files under these paths are the same as in the
     * commit: newest first, including the commit itself, at most {@link #MOST}. The last one changed something there,
     * unless the line was cut off.
     */
    record SameUnder(String commit, Paths paths) implements GitQuestion<List<String>> {
        public static final int MOST = 50;
    }

    /** A file's text at a commit, empty if the file does not exist there. */
    record TextAt(String commit, String path) implements GitQuestion<Optional<String>> {}

    /** Paths of the files below a folder at a commit, in git's order; none if there is no such folder. */
    record PathsUnder(String commit, String folder) implements GitQuestion<List<String>> {}

    /**
     * A value in a JSON, YAML or TOML file at a commit, by JSON pointer (RFC 6901), for example {@code /version}; empty
     * if the file or the pointer does not exist.
     */
    record ValueAt(String commit, String path, String pointer) implements GitQuestion<Optional<String>> {}

    /**
     * A JSON, YAML or TOML file's text at a commit with the values at JSON pointers (RFC 6901) replaced and every other
     * character kept; empty if the file or a pointer does not exist, or if a value cannot be replaced by itself.
     */
    record Rewritten(String commit, String path, List<String> pointers, String value)
            implements GitQuestion<Optional<String>> {
        public Rewritten {
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * JSON pointers (RFC 6901) of the values that differ in a JSON, YAML or TOML file between two commits, ignoring
     * formatting and comments. A missing file has no values. Empty if the file cannot be read at one of them.
     */
    record ChangedValues(String from, String to, String path) implements GitQuestion<Optional<List<String>>> {}

    /** {@code git diff --name-status from..to}: the paths whose content differs between two commits. */
    record Difference(String from, String to) implements GitQuestion<List<Change>> {}

    /**
     * The difference between a commit and the result of restoring, including file modes; empty if the commit has
     * exactly that tree. Only files can be restored: if a path is a folder, this cannot be told.
     */
    record NotRestored(Restored expected, String commit) implements GitQuestion<List<Change>> {}

    /**
     * {@code git show --remerge-diff --name-only}: paths, sorted, at which a commit with two parents differs from
     * merging them. If both sides changed the same place, the path is listed whatever it contains, because somebody had
     * to resolve it. A file that one side deleted and the other changed is not listed if it is gone, because a rename
     * looks the same.
     */
    record Remerged(String commit) implements GitQuestion<List<String>> {}

    /**
     * Paths, sorted, of the change between two commits that others do not contain: applying the change again would
     * change something there.
     *
     * @param merged one commit, or two: then the result of merging these, except where it conflicts
     */
    record NotKept(String from, String to, List<String> merged) implements GitQuestion<List<String>> {
        public NotKept {
            merged = List.copyOf(merged);
        }
    }

    /**
     * Commits of {@code production} whose change is not in {@code integration}, newest first. It is there if its result
     * is there now, or if a commit that came there makes the same change (patch-id) or names it as its source, and was
     * not reverted since. What integration merged is there unless the merge left it out or a later step reverted it.
     * What only follows integration, such as a squashed promotion, is not missing. If all files of a commit are the
     * same on both branches, it is not missing, for example because production reverted it itself. For a merge of two
     * commits, only what differs from merging them counts, see {@link Remerged}; a merge of more is ignored.
     *
     * @param ignored file to JSON pointers (RFC 6901) of values that do not count; the whole file if there are none
     */
    record NotBackported(String production, String integration, Map<String, List<String>> ignored)
            implements GitQuestion<List<MissingCommit>> {
        public NotBackported {
            ignored = Map.copyOf(ignored);
        }
    }

    /**
     * What became of the change between two commits on the first-parent line of a branch, as far as the first of them
     * cannot reach that line; empty if that is longer than {@link FirstParents#MOST}.
     *
     * @param head full id of the branch's head
     * @param ignored as in {@link NotBackported}
     */
    record PresenceOf(String before, String after, String head, Map<String, List<String>> ignored)
            implements GitQuestion<Optional<Presence>> {
        public PresenceOf {
            ignored = Map.copyOf(ignored);
        }
    }

    /**
     * What a pull request brought, by the commit that its merge left: a merge commit, a squash, or the last rebased
     * commit.
     *
     * @param subjects of the pull request's own commits, oldest first; if the last commits of the base have exactly
     * these, they were rebased. Empty if that does not matter
     */
    record BroughtBy(String mergeCommit, List<String> subjects) implements GitQuestion<MergedCommits> {
        public BroughtBy {
            subjects = List.copyOf(subjects);
        }
    }

    /** Conflicting paths when a change is applied elsewhere; empty if there are none. */
    record ConflictsOf(CherryPickRange pick) implements GitQuestion<List<String>> {}

    /**
     * The first-parent line of {@code to} as far as {@code from} cannot reach it, newest first, like
     * {@code git log --first-parent from..to}. Cannot be told if it is longer than {@link #MOST}.
     */
    record FirstParents(String from, String to) implements GitQuestion<List<LineCommit>> {
        public static final int MOST = 1_000;
    }

    /** Those of the commits that are on {@code to}'s first-parent line, including {@code to} itself, newest first. */
    record OnLine(Set<String> commits, String to) implements GitQuestion<List<String>> {
        public OnLine {
            commits = Set.copyOf(commits);
        }
    }
    /** The common ancestor of two commits, like {@code git merge-base}; empty if they have no common history. */
    record MergeBase(String one, String other) implements GitQuestion<Optional<String>> {}

    /**
     * Whether {@code ancestor} is {@code descendant} or reachable from it. A commit's whole history is known with it,
     * so a commit that no longer exists is not reachable; only if {@code descendant} no longer exists, this cannot be
     * told.
     */
    record Reachable(String ancestor, String descendant) implements GitQuestion<Boolean> {}

    /** The whole message of an annotated tag object. */
    record TagMessage(String objectId) implements GitQuestion<String> {}

    /**
     * All release tags with the content of their commits, looked up in one walk however many there are. A tag without a
     * commit is not reachable and has no files.
     *
     * @param production full id of production's head
     * @param values places whose values are needed
     * @param changelogs files whose headings for the tag's version are needed
     */
    record AllTagged(TagPattern pattern, String production, Set<ValuePlace> values, Set<String> changelogs)
            implements GitQuestion<TaggedCommits> {
        public AllTagged {
            values = Set.copyOf(values);
            changelogs = Set.copyOf(changelogs);
        }
    }
}
