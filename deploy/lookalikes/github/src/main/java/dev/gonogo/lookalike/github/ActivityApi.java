package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who moved which branch, newest first (docs.github.com/rest/repos/repos#list-repository-activities). Its pages have no
 * numbers: each links to the next one by a cursor.
 */
final class ActivityApi {
    private final GitHubState gitHub;

    ActivityApi(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void addTo(Routes routes) {
        routes.get("/repos/{owner}/{repo}/activity", this::list);
    }

    private Answer list(Call call) {
        var after = call.query("after").map(ActivityApi::id).orElse(Long.MAX_VALUE);
        var found = moves(call).stream().filter(one -> one.id() < after).toList();
        var page = Paging.of(call).size();
        var shown = found.subList(0, Math.min(page, found.size()));
        var headers = found.size() > page ? Map.of("Link", next(call, shown.getLast())) : Map.<String, String>of();
        return new Answer.Document(
                200, Json.array(shown.stream().map(this::json).toList()), headers);
    }

    private static long id(String cursor) {
        return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).substring(3));
    }

    private String next(Call call, Activity last) {
        var cursor = ("v1:" + last.id()).getBytes(StandardCharsets.UTF_8);
        var query = new LinkedHashMap<>(call.query());
        query.put("after", Base64.getUrlEncoder().encodeToString(cursor));
        return "<" + gitHub.links.root(call.path().substring(1)) + "?" + Paging.query(query) + ">; rel=\"next\"";
    }

    private List<Activity> moves(Call call) {
        return gitHub.refs.activities().reversed().stream()
                .filter(one -> call.query("ref")
                        .map(ref -> one.ref().equals(ref) || one.ref().equals(GitStore.HEADS + ref))
                        .orElse(true))
                .filter(one ->
                        call.query("activity_type").map(one.type()::equals).orElse(true))
                .filter(one ->
                        call.query("actor").map(one.login()::equalsIgnoreCase).orElse(true))
                .toList();
    }

    private ObjectNode json(Activity one) {
        return Fields.object()
                .put("id", one.id())
                .put("node_id", "PSH_" + one.id())
                .put("before", one.before())
                .put("after", one.after())
                .put("ref", one.ref())
                .put("timestamp", one.at())
                .put("activity_type", one.type())
                .put("actor", gitHub.people.simple(one.login()))
                .node();
    }
}
