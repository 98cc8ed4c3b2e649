package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;

/** The API's root, its users and {@code /meta} (docs.github.com/rest/users, rest/meta). */
final class UsersApi {
    private final GitHubState gitHub;

    UsersApi(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void addTo(Routes routes) {
        routes.get("/", call -> root())
                .get("/meta", call -> meta())
                .get("/user", this::user)
                .get("/users/{login}", this::somebody);
    }

    private Answer root() {
        return Answer.ok(Fields.object()
                .put("current_user_url", gitHub.links.root("user"))
                .put("rate_limit_url", gitHub.links.root("rate_limit"))
                .put("repository_url", gitHub.links.root("repos/{owner}/{repo}"))
                .put("user_url", gitHub.links.root("users/{user}")));
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
        return Answer.ok(gitHub.people.full(call.login()));
    }

    private Answer somebody(Call call) {
        if (!gitHub.people.known(call.at("login"))) {
            throw ApiProblem.notFound();
        }
        return Answer.ok(gitHub.people.full(call.at("login")));
    }
}
