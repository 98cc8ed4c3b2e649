package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;

/** GitHub Releases (docs.github.com/rest/releases). */
final class ReleasesApi {
    private final GitHubState gitHub;
    private final ReleaseJson json;

    ReleasesApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new ReleaseJson(gitHub);
    }

    void addTo(Routes routes) {
        var releases = "/repos/{owner}/{repo}/releases";
        routes.get(
                        releases,
                        call -> Answer.list(gitHub.releases.all().stream()
                                .map(json::release)
                                .toList()))
                .get(releases + "/latest", call -> latest())
                .get(releases + "/tags/{tag*}", this::ofTag)
                .get(releases + "/assets/{id}", this::asset)
                .get(releases + "/{id}", call -> Answer.ok(json.release(byId(call))))
                .get(releases + "/{id}/assets", call -> Answer.list(json.assets(byId(call))));
    }

    /** The newest that is not a prerelease. */
    private Answer latest() {
        return gitHub.releases.all().stream()
                .filter(release -> !release.prerelease())
                .findFirst()
                .map(release -> Answer.ok(json.release(release)))
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer ofTag(Call call) {
        return Answer.ok(json.release(gitHub.releases.of(call.at("tag")).orElseThrow(ApiProblem::notFound)));
    }

    private Release byId(Call call) {
        return gitHub.releases.all().stream()
                .filter(release -> Long.toString(release.id()).equals(call.at("id")))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer asset(Call call) {
        return gitHub.releases.all().stream()
                .flatMap(release -> release.assets().stream())
                .filter(asset -> Long.toString(asset.id()).equals(call.at("id")))
                .findFirst()
                .<Answer>map(asset -> new Answer.Content(200, "application/octet-stream", asset.content()))
                .orElseThrow(ApiProblem::notFound);
    }
}
