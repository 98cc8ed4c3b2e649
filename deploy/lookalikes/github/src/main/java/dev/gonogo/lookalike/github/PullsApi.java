package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Pull requests and their reviews (docs.github.com/rest/pulls). */
final class PullsApi {
    private final GitHubState gitHub;
    private final PullJson json;

    PullsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new PullJson(gitHub);
    }

    void addTo(Routes routes) {
        var pulls = "/repos/{owner}/{repo}/pulls";
        var one = pulls + "/{number}";
        routes.get(pulls, this::list)
                .post(pulls, this::create)
                .get(one, call -> shown(pull(call)))
                .on("PATCH", one, this::edit)
                .get(one + "/files", this::files)
                .get(one + "/commits", call -> Answer.list(json.commits(pull(call))))
                .get(one + "/reviews", this::reviews)
                .post(one + "/reviews", this::review)
                .get(one + "/merge", this::merged)
                .on("PUT", one + "/merge", this::merge);
    }

    private PullRequest pull(Call call) {
        return gitHub.pulls.get(number(call));
    }

    private static int number(Call call) {
        if (!call.at("number").matches("\\d{1,9}")) {
            throw ApiProblem.notFound();
        }
        return Integer.parseInt(call.at("number"));
    }

    private Answer shown(PullRequest pull) {
        return Answer.ok(json.full(pull, gitHub.pulls.look(pull)));
    }

    private Answer list(Call call) {
        return Answer.list(gitHub.pulls.all().stream()
                .filter(pull -> state(call, pull))
                .filter(pull -> call.query("base").map(pull.base()::equals).orElse(true))
                .filter(pull ->
                        call.query("head").map(head -> isHead(head, pull)).orElse(true))
                .sorted(order(call))
                .map(pull -> json.listed(pull).node())
                .toList());
    }

    private static boolean state(Call call, PullRequest pull) {
        var wanted = call.query("state").orElse("open");
        return wanted.equals("all") || wanted.equals(pull.state());
    }

    private boolean isHead(String wanted, PullRequest pull) {
        return wanted.equals(gitHub.settings.owner() + ":" + pull.head());
    }

    /** Newest first unless the call says otherwise. */
    private static Comparator<PullRequest> order(Call call) {
        var updated = call.query("sort").filter("updated"::equals).isPresent();
        Comparator<PullRequest> ascending = updated
                ? Comparator.comparing(PullRequest::updatedAt).thenComparing(PullRequest::number)
                : Comparator.comparing(PullRequest::createdAt).thenComparing(PullRequest::number);
        var direction = call.query("direction").orElse("desc");
        return direction.equals("asc") ? ascending : ascending.reversed();
    }

    private Answer create(Call call) {
        var body = call.body();
        for (var field : List.of("title", "head", "base")) {
            if (body.path(field).asText().isBlank()) {
                throw ApiProblem.field("PullRequest", field, "missing_field");
            }
        }
        var head = body.path("head").asText();
        var pull = gitHub.pulls.open(new PullRequest.Proposal(
                call.login(),
                body.path("title").asText(),
                body.path("body").asText(""),
                head.substring(head.indexOf(':') + 1),
                body.path("base").asText()));
        return Answer.created(json.full(pull, Mergeability.UNKNOWN));
    }

    private Answer edit(Call call) {
        var body = call.body();
        var pull = pull(call);
        if (body.has("title") || body.has("body")) {
            var title = body.path("title").asText(pull.title());
            gitHub.pulls.describe(
                    pull.number(),
                    title,
                    body.path("body").asText(pull.proposal().body()),
                    call.login());
        }
        switch (body.path("state").asText("")) {
            case "closed" -> gitHub.pulls.close(pull.number(), call.login());
            case "open" -> gitHub.pulls.reopen(pull.number(), call.login());
            case "" -> {}
            default -> throw ApiProblem.field("PullRequest", "state", "invalid");
        }
        return shown(pull(call));
    }

    private Answer files(Call call) {
        var pull = pull(call);
        return Answer.list(new CommitJson(gitHub).files(json.changes(pull), pull.headSha()));
    }

    private Answer reviews(Call call) {
        var pull = pull(call);
        return Answer.list(
                pull.reviews().stream().map(review -> json.review(pull, review)).toList());
    }

    private Answer review(Call call) {
        var state = switch (call.body().path("event").asText("").toUpperCase(Locale.ROOT)) {
            case "APPROVE" -> Review.State.APPROVED;
            case "REQUEST_CHANGES" -> Review.State.CHANGES_REQUESTED;
            case "COMMENT" -> Review.State.COMMENTED;
            default -> throw ApiProblem.field("PullRequestReview", "event", "invalid");
        };
        var review = gitHub.pulls.review(
                number(call), call.login(), state, call.body().path("body").asText(""));
        return Answer.ok(json.review(pull(call), review));
    }

    private Answer merged(Call call) {
        if (pull(call).merge() == null) {
            throw ApiProblem.notFound();
        }
        return Answer.noContent();
    }

    private Answer merge(Call call) {
        var method = switch (call.body().path("merge_method").asText("merge")) {
            case "merge" -> PullRequest.Method.MERGE;
            case "squash" -> PullRequest.Method.SQUASH;
            case "rebase" -> PullRequest.Method.REBASE;
            default -> throw ApiProblem.field("PullRequest", "merge_method", "invalid");
        };
        var expected = call.body().path("sha").asText("");
        if (!expected.isEmpty() && !expected.equals(pull(call).headSha())) {
            throw ApiProblem.of(409, "Head branch was modified. Review and try the merge again.");
        }
        var merged = gitHub.pulls.merge(number(call), call.login(), method);
        var how = merged.merge();
        return Answer.ok(Fields.object()
                .put("sha", how == null ? null : how.sha())
                .put("merged", true)
                .put("message", "Pull Request successfully merged"));
    }
}
