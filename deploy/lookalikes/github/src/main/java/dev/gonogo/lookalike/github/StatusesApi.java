package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;

/** Commit statuses (docs.github.com/rest/commits/statuses). The list says who posted each; the combined status does not. */
final class StatusesApi {
    private final GitHubState gitHub;

    StatusesApi(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void addTo(Routes routes) {
        var base = "/repos/{owner}/{repo}";
        routes.get(base + "/commits/{ref*}/status", this::combined)
                .get(base + "/commits/{ref*}/statuses", this::list)
                .post(base + "/statuses/{sha}", this::post);
    }

    private String commit(String ref) {
        return gitHub.git
                .commit(ref)
                .orElseThrow(() -> ApiProblem.of(422, "No commit found for SHA: " + ref))
                .name();
    }

    private Answer list(Call call) {
        var sha = commit(call.at("ref"));
        return Answer.list(gitHub.statuses.of(sha).stream()
                .map(one -> json(sha, one)
                        .put("creator", gitHub.people.simple(one.login()))
                        .node())
                .toList());
    }

    private Answer post(Call call) {
        var sha = commit(call.at("sha"));
        var body = call.body();
        var said = new Statuses.Said(
                body.path("context").asText("default"),
                body.path("state").asText(),
                body.path("target_url").asText(""),
                body.path("description").asText(""));
        var posted = gitHub.statuses.post(sha, call.login(), said);
        return Answer.created(json(sha, posted)
                .put("creator", gitHub.people.simple(posted.login()))
                .node());
    }

    /** Without any status, GitHub calls the combined status pending. */
    private Answer combined(Call call) {
        var sha = commit(call.at("ref"));
        var latest = gitHub.statuses.latest(sha);
        return Answer.ok(Fields.object()
                .put("state", state(latest))
                .put(
                        "statuses",
                        Json.array(latest.stream()
                                .map(one -> json(sha, one).node())
                                .toList()))
                .put("sha", sha)
                .put("total_count", latest.size())
                .put("repository", new RepositoryJson(gitHub).minimal())
                .put("commit_url", gitHub.links.api("commits/" + sha))
                .put("url", gitHub.links.api("commits/" + sha + "/status")));
    }

    private static String state(List<Statuses.Posted> latest) {
        var states = latest.stream().map(one -> one.said().state()).toList();
        if (states.contains("error") || states.contains("failure")) {
            return "failure";
        }
        return states.isEmpty() || states.contains("pending") ? "pending" : "success";
    }

    private Fields json(String sha, Statuses.Posted one) {
        return Fields.object()
                .put("url", gitHub.links.api("statuses/" + sha))
                .put("avatar_url", "https://avatars.githubusercontent.com/u/" + one.id() + "?v=4")
                .put("id", one.id())
                .put("node_id", "SC_" + one.id())
                .put("state", one.said().state())
                .put("description", one.said().description())
                .put("target_url", one.said().target())
                .put("context", one.said().context())
                .put("created_at", one.at())
                .put("updated_at", one.at());
    }
}
