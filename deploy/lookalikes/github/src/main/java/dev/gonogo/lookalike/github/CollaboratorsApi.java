package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;

/** What somebody may do in the repository (docs.github.com/rest/collaborators/collaborators). */
final class CollaboratorsApi {
    private final Hub hub;

    CollaboratorsApi(Hub hub) {
        this.hub = hub;
    }

    void addTo(Routes routes) {
        routes.get("/repos/{owner}/{repo}/collaborators/{username}/permission", this::permission);
    }

    /** Only somebody with push access may ask; apps are no users, whatever they may do. */
    private Answer permission(Call call) {
        var login = call.at("username");
        if (!hub.people.writes(call.login())) {
            throw ApiProblem.of(403, "Must have push access to view collaborator permission.");
        }
        if (People.bot(login)) {
            throw ApiProblem.of(404, login + " is not a user");
        }
        if (!hub.people.known(login)) {
            throw ApiProblem.notFound();
        }
        var user = Fields.object().all(hub.people.simple(login)).put("role_name", hub.people.role(login));
        return Answer.ok(Fields.object()
                .put("permission", hub.people.permission(login))
                .put("role_name", hub.people.role(login))
                .put("user", user));
    }
}
