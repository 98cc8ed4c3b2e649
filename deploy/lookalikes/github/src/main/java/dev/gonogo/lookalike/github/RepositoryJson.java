package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;

/** The repository, its refs and its branches as GitHub writes them. */
final class RepositoryJson {
    private static final long ID = 960_000_001;

    private final GitHubState gitHub;

    RepositoryJson(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** The short form that other objects carry. */
    Fields minimal() {
        var settings = gitHub.settings;
        return Fields.object()
                .put("id", ID)
                .put("node_id", "R_" + ID)
                .put("name", settings.name())
                .put("full_name", settings.fullName())
                .put("private", false)
                .put("owner", gitHub.people.simple(settings.owner()))
                .put("html_url", gitHub.links.page(""))
                .put("description", "Control plane for coding agents")
                .put("fork", false)
                .put("url", gitHub.links.api(""));
    }

    ObjectNode full() {
        var now = gitHub.refs.lastMove();
        return minimal()
                .put("clone_url", gitHub.links.git())
                .put("git_url", gitHub.links.git())
                .put("ssh_url", gitHub.links.git())
                .put("default_branch", gitHub.defaultBranch())
                .put("created_at", Instant.parse("2025-06-01T00:00:00Z"))
                .put("updated_at", now)
                .put("pushed_at", now)
                .put("archived", false)
                .put("disabled", false)
                .put("visibility", "public")
                .put("has_issues", true)
                .put(
                        "open_issues_count",
                        gitHub.pulls.all().stream().filter(PullRequest::open).count())
                .put("allow_merge_commit", true)
                .put("allow_squash_merge", true)
                .put("allow_rebase_merge", true)
                .put("delete_branch_on_merge", false)
                .put("permissions", permissions())
                .node();
    }

    private static Fields permissions() {
        return Fields.object()
                .put("admin", false)
                .put("maintain", false)
                .put("push", true)
                .put("triage", true)
                .put("pull", true);
    }

    /** A git ref and the object it points to. */
    ObjectNode ref(String name, ObjectId target) {
        var tag = gitHub.git.tagObject(target).isPresent();
        var type = tag ? "tag" : "commit";
        return Fields.object()
                .put("ref", name)
                .put("node_id", "REF_" + target.name())
                .put("url", gitHub.links.api("git/" + name))
                .put("object", object(type, target.name()))
                .node();
    }

    Fields object(String type, String sha) {
        return Fields.object()
                .put("sha", sha)
                .put("type", type)
                .put("url", gitHub.links.api("git/" + type + "s/" + sha));
    }
}
