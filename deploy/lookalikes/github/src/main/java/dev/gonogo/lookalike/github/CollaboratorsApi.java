package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;

/** What somebody may do in the repository (docs.github.com/rest/collaborators/collaborators). */
final class CollaboratorsApi {
    private final GitHubState gitHub;

    CollaboratorsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void addTo(Routes routes) {
        routes.get("/repos/{owner}/{repo}/collaborators/{username}/permission", this::permission);
    }

    /** Only somebody with push access may ask; apps are no users, whatever they may do. */
    private Answer permission(Call call) {
        var login = call.at("username");
        if (!gitHub.people.writes(call.login())) {
            throw ApiProblem.of(403, "Must have push access to view collaborator permission.");
        }
        if (People.bot(login)) {
            throw ApiProblem.of(404, login + " is not a user");
        }
        if (!gitHub.people.known(login)) {
            throw ApiProblem.notFound();
        }
        var user = Fields.object().all(gitHub.people.simple(login)).put("role_name", gitHub.people.role(login));
        return Answer.ok(Fields.object()
                .put("permission", gitHub.people.permission(login))
                .put("role_name", gitHub.people.role(login))
                .put("user", user));
    }
}
