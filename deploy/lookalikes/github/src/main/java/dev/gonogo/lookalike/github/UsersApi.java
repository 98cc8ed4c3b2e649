package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;

/** The API's root, its users and {@code /meta} (docs.github.com/rest/users, rest/meta). */
final class UsersApi {
    private final Hub hub;

    UsersApi(Hub hub) {
        this.hub = hub;
    }

    void addTo(Routes routes) {
        routes.get("/", call -> root())
                .get("/meta", call -> meta())
                .get("/user", this::user)
                .get("/users/{login}", this::somebody);
    }

    private Answer root() {
        return Answer.ok(Fields.object()
                .put("current_user_url", hub.links.root("user"))
                .put("rate_limit_url", hub.links.root("rate_limit"))
                .put("repository_url", hub.links.root("repos/{owner}/{repo}"))
                .put("user_url", hub.links.root("users/{user}")));
    }

    private static Answer meta() {
        return Answer.ok(Fields.object()
                .put("verifiable_password_authentication", false)
                .put("hooks", Json.texts(List.of("127.0.0.0/8"))));
    }

    private Answer user(Call call) {
        if (call.login().isEmpty()) {
            throw ApiProblem.of(401, "Requires authentication");
        }
        return Answer.ok(hub.people.full(call.login()));
    }

    private Answer somebody(Call call) {
        if (!hub.people.known(call.at("login"))) {
            throw ApiProblem.notFound();
        }
        return Answer.ok(hub.people.full(call.at("login")));
    }
}
