package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;

/** Milestones (docs.github.com/rest/issues/milestones). None is ever closed. */
final class MilestonesApi {
    private final GitHubState gitHub;
    private final IssueJson json;

    MilestonesApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new IssueJson(gitHub);
    }

    void addTo(Routes routes) {
        var milestones = "/repos/{owner}/{repo}/milestones";
        routes.get(milestones, this::list)
                .post(milestones, this::create)
                .get(
                        milestones + "/{number}",
                        call -> Answer.ok(json.milestone(
                                gitHub.milestones.find(number(call)).orElseThrow(ApiProblem::notFound))));
    }

    private static int number(Call call) {
        if (!call.at("number").matches("\\d{1,9}")) {
            throw ApiProblem.notFound();
        }
        return Integer.parseInt(call.at("number"));
    }

    private Answer list(Call call) {
        var wanted = call.query("state").orElse("open");
        return Answer.list(gitHub.milestones.all().stream()
                .filter(one -> !wanted.equals("closed"))
                .map(json::milestone)
                .toList());
    }

    private Answer create(Call call) {
        var title = call.body().path("title").asText();
        return Answer.created(json.milestone(gitHub.milestones.create(title, call.login())));
    }
}
