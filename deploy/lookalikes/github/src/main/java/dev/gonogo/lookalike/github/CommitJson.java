package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;
import org.jspecify.annotations.Nullable;

/** Commits, annotated tags and changed files as GitHub writes them. */
final class CommitJson {
    private final GitHubState gitHub;

    CommitJson(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** A commit as the commits API lists it. */
    Fields listed(RevCommit commit) {
        var sha = commit.name();
        var parents = Arrays.stream(commit.getParents()).map(this::parent).toList();
        return Fields.object()
                .put("sha", sha)
                .put("node_id", "C_" + sha)
                .put("commit", inner(commit))
                .put("url", gitHub.links.api("commits/" + sha))
                .put("html_url", gitHub.links.page("commit/" + sha))
                .put("comments_url", gitHub.links.api("commits/" + sha + "/comments"))
                .put("author", account(commit.getAuthorIdent()))
                .put("committer", account(commit.getCommitterIdent()))
                .put("parents", Json.array(parents));
    }

    private Fields inner(RevCommit commit) {
        return Fields.object()
                .put("author", person(commit.getAuthorIdent()))
                .put("committer", person(commit.getCommitterIdent()))
                .put("message", commit.getFullMessage())
                .put("tree", tree(commit))
                .put("url", gitHub.links.api("git/commits/" + commit.name()))
                .put("comment_count", 0)
                .put("verification", verification(commit));
    }

    private Fields tree(RevCommit commit) {
        var sha = commit.getTree().name();
        return Fields.object().put("sha", sha).put("url", gitHub.links.api("git/trees/" + sha));
    }

    /**
     * GitHub signs with its own key, as the committer, what is done through its pages and its API; nobody else here has
     * a key.
     */
    private Fields verification(RevCommit commit) {
        return gitHub.writer.signed(commit)
                ? Fields.object()
                        .put("verified", true)
                        .put("reason", "valid")
                        .put("signature", "-----BEGIN PGP SIGNATURE-----\n\nsandbox\n-----END PGP SIGNATURE-----\n")
                        .put("payload", "tree " + commit.getTree().name() + "\n")
                        .put("verified_at", commit.getCommitterIdent().getWhenAsInstant())
                : unsigned();
    }

    private static Fields unsigned() {
        return Fields.object()
                .put("verified", false)
                .put("reason", "unsigned")
                .nothing("signature")
                .nothing("payload")
                .nothing("verified_at");
    }

    /** Null where no account has the e-mail address. */
    private @Nullable ObjectNode account(PersonIdent ident) {
        return gitHub.people.account(ident).map(gitHub.people::simple).orElse(null);
    }

    static Fields person(PersonIdent ident) {
        return Fields.object()
                .put("name", ident.getName())
                .put("email", ident.getEmailAddress())
                .put("date", ident.getWhenAsInstant());
    }

    private ObjectNode parent(RevCommit parent) {
        return Fields.object()
                .put("sha", parent.name())
                .put("url", gitHub.links.api("commits/" + parent.name()))
                .put("html_url", gitHub.links.page("commit/" + parent.name()))
                .node();
    }

    /** A commit with its files, as when one is asked for. */
    ObjectNode full(RevCommit commit) {
        var files = gitHub.differences.of(commit);
        var added = files.stream().mapToInt(FileChange::additions).sum();
        var removed = files.stream().mapToInt(FileChange::deletions).sum();
        return listed(commit)
                .put(
                        "stats",
                        Fields.object()
                                .put("total", added + removed)
                                .put("additions", added)
                                .put("deletions", removed))
                .put("files", Json.array(files(files, commit.name())))
                .node();
    }

    /** A commit as the git database API shows it. */
    ObjectNode plain(RevCommit commit) {
        return Fields.object()
                .put("sha", commit.name())
                .put("node_id", "C_" + commit.name())
                .put("url", gitHub.links.api("git/commits/" + commit.name()))
                .put("html_url", gitHub.links.page("commit/" + commit.name()))
                .put("author", person(commit.getAuthorIdent()))
                .put("committer", person(commit.getCommitterIdent()))
                .put("tree", tree(commit))
                .put("message", commit.getFullMessage())
                .put(
                        "parents",
                        Json.array(Arrays.stream(commit.getParents())
                                .map(this::parent)
                                .toList()))
                .put("verification", verification(commit))
                .node();
    }

    ObjectNode tag(RevTag tag, RepositoryJson repository) {
        return Fields.object()
                .put("node_id", "TA_" + tag.name())
                .put("tag", tag.getTagName())
                .put("sha", tag.name())
                .put("url", gitHub.links.api("git/tags/" + tag.name()))
                .put("message", tag.getFullMessage())
                .put("tagger", person(tag.getTaggerIdent()))
                .put("object", repository.object("commit", tag.getObject().name()))
                .put("verification", unsigned())
                .node();
    }

    /** Changed files, with links to their content at a commit. */
    List<ObjectNode> files(List<FileChange> changes, String sha) {
        return changes.stream().map(change -> file(change, sha)).toList();
    }

    private ObjectNode file(FileChange change, String sha) {
        var fields = Fields.object()
                .put("sha", change.blob())
                .put("filename", change.path())
                .put("status", change.status())
                .put("additions", change.additions())
                .put("deletions", change.deletions())
                .put("changes", change.additions() + change.deletions())
                .put("blob_url", gitHub.links.page("blob/" + sha + "/" + change.path()))
                .put("raw_url", gitHub.links.page("raw/" + sha + "/" + change.path()))
                .put("contents_url", gitHub.links.api("contents/" + change.path() + "?ref=" + sha));
        if (!change.patch().isEmpty()) {
            fields.put("patch", change.patch());
        }
        if (change.status().equals("renamed")) {
            fields.put("previous_filename", change.previousPath());
        }
        return fields.node();
    }
}
