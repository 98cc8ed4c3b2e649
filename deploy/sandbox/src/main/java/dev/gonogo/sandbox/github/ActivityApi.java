package dev.gonogo.sandbox.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.sandbox.http.Answer;
import dev.gonogo.sandbox.http.Call;
import dev.gonogo.sandbox.http.Fields;
import dev.gonogo.sandbox.http.Routes;

/** Who moved which branch, newest first (docs.github.com/rest/repos/repos#list-repository-activities). */
final class ActivityApi {
    private final Hub hub;

    ActivityApi(Hub hub) {
        this.hub = hub;
    }

    void addTo(Routes routes) {
        routes.get("/repos/{owner}/{repo}/activity", this::list);
    }

    private Answer list(Call call) {
        return Answer.list(hub.refs.activities().reversed().stream()
                .filter(one -> call.query("ref")
                        .map(ref -> one.ref().equals(ref) || one.ref().equals(GitStore.HEADS + ref))
                        .orElse(true))
                .filter(one ->
                        call.query("activity_type").map(one.type()::equals).orElse(true))
                .filter(one ->
                        call.query("actor").map(one.login()::equalsIgnoreCase).orElse(true))
                .map(this::json)
                .toList());
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
                .put("actor", hub.people.simple(one.login()))
                .node();
    }
}
