package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** The repository, its branches, tags, refs and rules (docs.github.com/rest/git, rest/branches, rest/repos/rules). */
final class RefsApi {
    private final GitHubState gitHub;
    private final RepositoryJson json;
    private final CommitJson commits;

    RefsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new RepositoryJson(gitHub);
        commits = new CommitJson(gitHub);
    }

    void addTo(Routes routes) {
        var base = "/repos/{owner}/{repo}";
        routes.get(base, call -> Answer.ok(json.full()))
                .get(base + "/branches", call -> branches())
                .get(base + "/branches/{branch*}", this::branch)
                .get(base + "/tags", call -> tags())
                .get(base + "/git/ref/{ref*}", this::ref)
                .get(base + "/git/refs/{ref*}", this::refOrPrefix)
                .get(base + "/git/matching-refs/{ref*}", this::matching)
                .post(base + "/git/refs", this::create)
                .on("DELETE", base + "/git/refs/{ref*}", this::delete)
                .get(base + "/git/tags/{sha}", this::tagObject)
                .get(base + "/git/commits/{sha}", this::gitCommit)
                .get(base + "/rules/branches/{branch*}", call -> Answer.list(gitHub.rules.rulesFor(call.at("branch"))));
    }

    private Answer branches() {
        return Answer.list(gitHub.git.refs(GitStore.HEADS).entrySet().stream()
                .map(ref -> shortBranch(ref.getKey().substring(GitStore.HEADS.length()), ref.getValue()))
                .toList());
    }

    private ObjectNode shortBranch(String name, ObjectId head) {
        return Fields.object()
                .put("name", name)
                .put(
                        "commit",
                        Fields.object().put("sha", head.name()).put("url", gitHub.links.api("commits/" + head.name())))
                .put("protected", gitHub.rules.guarded(name))
                .node();
    }

    private Answer branch(Call call) {
        var name = call.at("branch");
        var head = gitHub.git.branch(name).orElseThrow(() -> ApiProblem.of(404, "Branch not found"));
        return Answer.ok(Fields.object()
                .put("name", name)
                .put("commit", commits.listed(gitHub.git.commit(head)))
                .put("protected", gitHub.rules.guarded(name))
                .put("protection_url", gitHub.links.api("branches/" + name + "/protection")));
    }

    private Answer tags() {
        return Answer.list(gitHub.git.refs(GitStore.TAGS).keySet().stream()
                .map(ref -> ref.substring(GitStore.TAGS.length()))
                .map(this::tag)
                .toList()
                .reversed());
    }

    private ObjectNode tag(String name) {
        var sha = gitHub.git.commit("tags/" + name).orElseThrow().name();
        return Fields.object()
                .put("name", name)
                .put("zipball_url", gitHub.links.api("zipball/refs/tags/" + name))
                .put("tarball_url", gitHub.links.api("tarball/refs/tags/" + name))
                .put("commit", Fields.object().put("sha", sha).put("url", gitHub.links.api("commits/" + sha)))
                .put("node_id", "REF_" + name)
                .node();
    }

    private Answer ref(Call call) {
        var name = "refs/" + call.at("ref");
        return Answer.ok(json.ref(name, gitHub.git.ref(name).orElseThrow(ApiProblem::notFound)));
    }

    /** The old address: a whole name gives the ref, a prefix those below it. */
    private Answer refOrPrefix(Call call) {
        var below = matchingRefs(call.at("ref"));
        return gitHub.git.ref("refs/" + call.at("ref")).isPresent() || below.isEmpty() ? ref(call) : Answer.list(below);
    }

    private Answer matching(Call call) {
        return Answer.list(matchingRefs(call.at("ref")));
    }

    private List<ObjectNode> matchingRefs(String prefix) {
        return gitHub.git.refs("refs/" + prefix).entrySet().stream()
                .map(ref -> json.ref(ref.getKey(), ref.getValue()))
                .toList();
    }

    private Answer create(Call call) {
        var name = call.body().path("ref").asText();
        var sha = call.body().path("sha").asText();
        if (!name.matches("refs/[^/]+/.+")) {
            throw ApiProblem.of(422, "Reference name must start with 'refs/' and have at least 3 components.");
        }
        if (gitHub.git.ref(name).isPresent()) {
            throw ApiProblem.of(422, "Reference already exists");
        }
        var target = gitHub.git.commit(sha).orElseThrow(() -> ApiProblem.of(422, "Object does not exist"));
        refuseByRule(name, ObjectId.zeroId(), target);
        gitHub.refs.move(name, target, call.login());
        return Answer.created(json.ref(name, target));
    }

    private Answer delete(Call call) {
        var name = "refs/" + call.at("ref");
        var target = gitHub.git.ref(name).orElseThrow(() -> ApiProblem.of(422, "Reference does not exist"));
        refuseByRule(name, target, ObjectId.zeroId());
        gitHub.refs.delete(name, call.login());
        return Answer.noContent();
    }

    private void refuseByRule(String ref, ObjectId before, ObjectId after) {
        gitHub.rules.refusal(ref, before, after).ifPresent(rule -> {
            throw ApiProblem.of(422, "Repository rule violations found\n\n" + rule);
        });
    }

    private Answer tagObject(Call call) {
        var tag = gitHub.git.tagObject(id(call.at("sha"))).orElseThrow(ApiProblem::notFound);
        return Answer.ok(commits.tag(tag, json));
    }

    private Answer gitCommit(Call call) {
        var commit = gitHub.git.commit(id(call.at("sha")).name()).orElseThrow(ApiProblem::notFound);
        return Answer.ok(commits.plain(commit));
    }

    private static ObjectId id(String sha) {
        if (!ObjectId.isId(sha)) {
            throw ApiProblem.of(422, "The SHA parameter must be exactly 40 characters and contain only [0-9a-f].");
        }
        return ObjectId.fromString(sha);
    }
}
