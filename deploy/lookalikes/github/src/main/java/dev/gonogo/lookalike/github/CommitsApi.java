package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;

/** Commits, their checks, and comparisons (docs.github.com/rest/commits, rest/checks). */
final class CommitsApi {
    private static final int MOST_FILES = 300;

    private final GitHubState gitHub;
    private final CommitJson json;
    private final RunJson runs;

    CommitsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new CommitJson(gitHub);
        runs = new RunJson(gitHub);
    }

    void addTo(Routes routes) {
        var base = "/repos/{owner}/{repo}";
        routes.get(base + "/commits/{ref*}/check-runs", this::checkRuns)
                .get(base + "/commits/{ref*}/check-suites", this::checkSuites)
                .get(base + "/commits/{ref*}/pulls", this::pulls)
                .get(base + "/commits/{ref*}", call -> Answer.ok(json.full(commit(call.at("ref")))))
                .get(base + "/commits", this::history)
                .get(base + "/check-runs/{id}", this::checkRun)
                .get(base + "/compare/{range*}", this::compare);
    }

    private RevCommit commit(String ref) {
        return gitHub.git.commit(ref).orElseThrow(() -> ApiProblem.of(422, "No commit found for SHA: " + ref));
    }

    private Answer history(Call call) {
        var start = commit(call.query("sha").orElse(gitHub.defaultBranch()));
        return Answer.list(gitHub.git.history(start).stream()
                .map(commit -> json.listed(commit).node())
                .toList());
    }

    private Answer pulls(Call call) {
        var shown = new PullJson(gitHub);
        return Answer.list(gitHub.pulls.with(commit(call.at("ref"))).stream()
                .map(pull -> shown.listed(pull).node())
                .toList());
    }

    private Answer checkRuns(Call call) {
        return Answer.counted(
                "check_runs",
                gitHub.checks.of(commit(call.at("ref")).name()).stream()
                        .filter(check -> is(call, "check_name", check.name()))
                        .filter(check -> is(call, "status", check.job().status().wire()))
                        .map(runs::check)
                        .toList());
    }

    private static boolean is(Call call, String filter, String value) {
        return call.query(filter).map(value::equals).orElse(true);
    }

    private Answer checkRun(Call call) {
        return gitHub.engine.runs().stream()
                .flatMap(run -> run.latest().jobs().stream().map(job -> new Checks.Check(run, job)))
                .filter(check -> Long.toString(check.job().id()).equals(call.at("id")))
                .findFirst()
                .map(check -> Answer.ok(runs.check(check)))
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer checkSuites(Call call) {
        var sha = commit(call.at("ref")).name();
        return Answer.counted(
                "check_suites",
                gitHub.engine.runs().stream()
                        .filter(run -> run.trigger().sha().equals(sha))
                        .map(run -> runs.suite(run, run.latest()))
                        .toList());
    }

    private Answer compare(Call call) {
        var range = call.at("range").split("\\.\\.\\.", 2);
        if (range.length != 2) {
            throw ApiProblem.notFound();
        }
        var base = gitHub.git.commit(withoutOwner(range[0])).orElseThrow(ApiProblem::notFound);
        var head = gitHub.git.commit(withoutOwner(range[1])).orElseThrow(ApiProblem::notFound);
        var fork = gitHub.git
                .mergeBase(base, head)
                .orElseThrow(
                        () -> ApiProblem.of(404, "No common ancestor between " + range[0] + " and " + range[1] + "."));
        return Answer.ok(comparison(call, base, head, fork));
    }

    private String withoutOwner(String ref) {
        return ref.startsWith(gitHub.settings.owner() + ":") ? ref.substring(ref.indexOf(':') + 1) : ref;
    }

    /** The commits are paged; the files come only with the first page, as on GitHub. */
    private ObjectNode comparison(Call call, RevCommit base, RevCommit head, RevCommit fork) {
        var ahead = gitHub.git.commitsBetween(base, head).reversed();
        var behind = gitHub.git.commitsBetween(head, base).size();
        var page = Paging.of(call, Paging.MOST_COMMITS);
        var files = page.first() ? gitHub.differences.between(fork, head) : List.<FileChange>of();
        var url = gitHub.links.api("compare/" + base.name() + "..." + head.name());
        return Fields.object()
                .put("url", url)
                .put("html_url", gitHub.links.page("compare/" + base.name() + "..." + head.name()))
                .put("permalink_url", gitHub.links.page("compare/" + base.name() + "..." + head.name()))
                .put("diff_url", url + ".diff")
                .put("patch_url", url + ".patch")
                .put("base_commit", json.listed(base))
                .put("merge_base_commit", json.listed(fork))
                .put("status", relation(ahead.size(), behind))
                .put("ahead_by", ahead.size())
                .put("behind_by", behind)
                .put("total_commits", ahead.size())
                .put(
                        "commits",
                        Json.array(page.of(ahead).stream()
                                .map(one -> json.listed(one).node())
                                .toList()))
                .put(
                        "files",
                        Json.array(json.files(files.stream().limit(MOST_FILES).toList(), head.name())))
                .node();
    }

    private static String relation(int ahead, int behind) {
        if (ahead == 0) {
            return behind == 0 ? "identical" : "behind";
        }
        return behind == 0 ? "ahead" : "diverged";
    }
}
