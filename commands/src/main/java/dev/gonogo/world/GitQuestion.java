package dev.gonogo.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions that git answers. Commits are full object ids. */
public sealed interface GitQuestion<T> extends Question<T> {

    /** All branches and tags of the remote, as {@code git ls-remote} shows them. */
    record AllRefs() implements GitQuestion<Refs> {}

    /** Empty where the remote has no such commit, or hands it out no more, as after a rewrite. */
    record CommitAt(String commit) implements GitQuestion<Optional<Commit>> {}

    /**
     * The last commit, from this one backwards, that changed a file, as {@code git log -1 -- path} finds it; empty for a file that
     * was never there.
     */
    record LastChange(String commit, String path) implements GitQuestion<Optional<Commit>> {}

    /** The commits on the first-parent line from this one backwards that changed a file, newest first and no more than {@link #MOST}. */
    record ChangesTo(String commit, String path) implements GitQuestion<List<LineCommit>> {
        public static final int MOST = 20;
    }

    /**
     * The first-parent line from a commit backwards, as long as the files under these paths are those of the commit: newest first, the commit
     * itself included, and no more than {@link #MOST}. The last one changed something there, unless the line was cut.
     */
    record SameUnder(String commit, Paths paths) implements GitQuestion<List<String>> {
        public static final int MOST = 50;
    }

    /** A file's text at a commit, empty where the file does not exist there. */
    record TextAt(String commit, String path) implements GitQuestion<Optional<String>> {}

    /** Paths of the files below a folder at a commit, in git's order; none where there is no such folder. */
    record PathsUnder(String commit, String folder) implements GitQuestion<List<String>> {}

    /**
     * A value inside a JSON, YAML or TOML file at a commit, by JSON pointer (RFC 6901), for example {@code /version}; empty where the
     * file or the pointer does not exist.
     */
    record ValueAt(String commit, String path, String pointer) implements GitQuestion<Optional<String>> {}

    /**
     * A JSON, YAML or TOML file's text at a commit with the values at JSON pointers (RFC 6901) replaced, and every other character as it
     * is (B-23); empty where the file or a pointer does not exist, or where a value cannot be replaced by itself.
     */
    record Rewritten(String commit, String path, List<String> pointers, String value)
            implements GitQuestion<Optional<String>> {
        public Rewritten {
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * JSON pointers (RFC 6901) of the values that differ in a JSON, YAML or TOML file between two commits; how it is written, and
     * comments, do not count. A file that is not there has no values. Empty where it cannot be read at one of them.
     */
    record ChangedValues(String from, String to, String path) implements GitQuestion<Optional<List<String>>> {}

    /** {@code git diff --name-status from..to}: the paths whose content differs between two commits. */
    record Difference(String from, String to) implements GitQuestion<List<Change>> {}

    /**
     * The difference from what restoring would make to a commit, file modes included; empty where the commit's tree is exactly that
     * one. Only files can be restored: where a path is a folder, it cannot be told.
     */
    record NotRestored(Restored expected, String commit) implements GitQuestion<List<Change>> {}

    /**
     * {@code git show --remerge-diff --name-only}: paths, sorted, at which a commit with two parents holds something else than merging
     * these makes. What both sides changed in the same place is such a path whatever it holds, since somebody had to settle it; a file
     * that one side deleted and the other changed is none where it is gone, since a rename looks the same.
     */
    record Remerged(String commit) implements GitQuestion<List<String>> {}

    /**
     * Paths, sorted, of the change between two commits that others do not hold: taking it over once more would change something there.
     *
     * @param merged one commit, or two: then what merging these makes, except where it conflicts
     */
    record NotKept(String from, String to, List<String> merged) implements GitQuestion<List<String>> {
        public NotKept {
            merged = List.copyOf(merged);
        }
    }

    /**
     * Commits of {@code production} whose change is not in {@code integration}, newest first. It is there where its result
     * stands there now, or where a commit that came there makes the same change (patch-id) or names it as what it was picked from, and
     * was not taken back since. What integration merged is there unless the merge left it out or a later step took it back. What only
     * follows integration, as a squashed promotion does, is not missing.
     * Where all files of a commit are the same on both, it is not missing, as when production took it back itself.
     * Of a merge of two commits counts what merging them does not make, see {@link Remerged}; a merge of more is left out.
     *
     * @param ignored file to JSON pointers (RFC 6901) of the values in it that do not count; the whole file where there are none
     */
    record NotBackported(String production, String integration, Map<String, List<String>> ignored)
            implements GitQuestion<List<Missing>> {
        public NotBackported {
            ignored = Map.copyOf(ignored);
        }
    }

    /**
     * What became of the change between two commits on the first-parent line of a branch, as far as the first of them cannot reach that;
     * empty where that is longer than {@link FirstParents#MOST}.
     *
     * @param head full id of the branch's head
     * @param ignored as for {@link NotBackported}
     */
    record PresenceOf(String before, String after, String head, Map<String, List<String>> ignored)
            implements GitQuestion<Optional<Presence>> {
        public PresenceOf {
            ignored = Map.copyOf(ignored);
        }
    }

    /**
     * What a pull request brought, by the commit that its merge left: a merge commit, a squash, or the last of rebased commits.
     *
     * @param subjects of the pull request's own commits, oldest first; where the last commits of the base have the very same, they
     *     were rebased. Empty where that does not matter
     */
    record BroughtBy(String mergeCommit, List<String> subjects) implements GitQuestion<Brought> {
        public BroughtBy {
            subjects = List.copyOf(subjects);
        }
    }

    /** Paths in conflict when a change is taken over; empty when it can be. */
    record ConflictsOf(Pick pick) implements GitQuestion<List<String>> {}

    /**
     * The first-parent line of {@code to} as far as {@code from} cannot reach it, newest first, as
     * {@code git log --first-parent from..to} shows it. Cannot be told where it is longer than {@link #MOST}.
     */
    record FirstParents(String from, String to) implements GitQuestion<List<LineCommit>> {
        public static final int MOST = 1_000;
    }

    /** Those of the commits that stand on {@code to}'s first-parent line, {@code to} itself included, newest first. */
    record OnLine(Set<String> commits, String to) implements GitQuestion<List<String>> {
        public OnLine {
            commits = Set.copyOf(commits);
        }
    }
    /** The commit that two others go on from, as {@code git merge-base} finds it; empty where they have no common history. */
    record MergeBase(String one, String other) implements GitQuestion<Optional<String>> {}

    /**
     * Whether {@code ancestor} is {@code descendant} or reachable from it. What a commit can reach is known whole with it, so a
     * commit that is nowhere any more is not reachable; only of a {@code descendant} that is nowhere it cannot be told.
     */
    record Reachable(String ancestor, String descendant) implements GitQuestion<Boolean> {}

    /** The whole message of an annotated tag object. */
    record TagMessage(String objectId) implements GitQuestion<String> {}

    /**
     * All release tags with what their commits hold, looked up in one walk however many they are. A tag that leads to no commit
     * is not reachable and has no files.
     *
     * @param production full id of production's head
     * @param values places whose values are wanted
     * @param changelogs files whose headings about the tag's version are wanted
     */
    record AllTagged(TagPattern pattern, String production, Set<ValuePlace> values, Set<String> changelogs)
            implements GitQuestion<TaggedCommits> {
        public AllTagged {
            values = Set.copyOf(values);
            changelogs = Set.copyOf(changelogs);
        }
    }
}
