package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;

/** The repository, its refs and its branches as GitHub writes them. */
final class RepositoryJson {
    private static final long ID = 960_000_001;

    private final Hub hub;

    RepositoryJson(Hub hub) {
        this.hub = hub;
    }

    /** The short form that other objects carry. */
    Fields minimal() {
        var settings = hub.settings;
        return Fields.object()
                .put("id", ID)
                .put("node_id", "R_" + ID)
                .put("name", settings.name())
                .put("full_name", settings.fullName())
                .put("private", false)
                .put("owner", hub.people.simple(settings.owner()))
                .put("html_url", hub.links.page(""))
                .put("description", "Control plane for coding agents")
                .put("fork", false)
                .put("url", hub.links.api(""));
    }

    ObjectNode full() {
        var now = hub.refs.lastMove();
        return minimal()
                .put("clone_url", hub.links.git())
                .put("git_url", hub.links.git())
                .put("ssh_url", hub.links.git())
                .put("default_branch", hub.defaultBranch())
                .put("created_at", Instant.parse("2025-06-01T00:00:00Z"))
                .put("updated_at", now)
                .put("pushed_at", now)
                .put("archived", false)
                .put("disabled", false)
                .put("visibility", "public")
                .put("has_issues", true)
                .put(
                        "open_issues_count",
                        hub.pulls.all().stream().filter(PullRequest::open).count())
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
        var tag = hub.git.tagObject(target).isPresent();
        var type = tag ? "tag" : "commit";
        return Fields.object()
                .put("ref", name)
                .put("node_id", "REF_" + target.name())
                .put("url", hub.links.api("git/" + name))
                .put("object", object(type, target.name()))
                .node();
    }

    Fields object(String type, String sha) {
        return Fields.object().put("sha", sha).put("type", type).put("url", hub.links.api("git/" + type + "s/" + sha));
    }
}
