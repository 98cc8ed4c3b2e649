package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The stages of every REST call: credentials, rate limits, then the routes under the hub's lock, then pages and
 * validators.
 */
final class RestApi {
    private final GitHubState gitHub;
    private final RateLimits limits;
    private final Routes routes = new Routes();
    private final CountDownLatch closing = new CountDownLatch(1);

    RestApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        limits = gitHub.limits;
        routes.get("/rate_limit", this::rateLimit);
        new UsersApi(gitHub).addTo(routes);
        new CollaboratorsApi(gitHub).addTo(routes);
        new ActivityApi(gitHub).addTo(routes);
        new ContentsApi(gitHub).addTo(routes);
        new RefsApi(gitHub).addTo(routes);
        new StatusesApi(gitHub).addTo(routes);
        new CommitsApi(gitHub).addTo(routes);
        new PullsApi(gitHub).addTo(routes);
        new IssuesApi(gitHub).addTo(routes);
        new MilestonesApi(gitHub).addTo(routes);
        new ReleasesApi(gitHub).addTo(routes);
        new ActionsApi(gitHub).addTo(routes);
    }

    /** Ends every wait, so that nothing hangs when the server stops. */
    void close() {
        closing.countDown();
    }

    Answer answer(Call call) {
        try {
            hang();
            if (gitHub.faults.takeServerError()) {
                return Answer.status(502, Fields.object().put("message", "Server Error"));
            }
            return admitted(call.by(login(call)));
        } catch (ApiProblem problem) {
            return problem.answer();
        }
    }

    private void hang() {
        var time = gitHub.faults.hang();
        try {
            if (!time.isZero() && closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ApiProblem.of(503, "The look-alike is closing.");
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private String login(Call call) {
        var header = call.header("authorization").orElse("");
        if (header.isEmpty()) {
            return "";
        }
        var token = header.replaceFirst("(?i)^(bearer|token) ", "");
        var login = gitHub.settings.tokens().get(token);
        if (login == null || gitHub.faults.tokensRefused()) {
            throw ApiProblem.badCredentials();
        }
        return login;
    }

    private Answer admitted(Call call) {
        if (gitHub.faults.takeSecondaryLimit()) {
            var wait = Long.toString(gitHub.faults.retryAfter().toSeconds());
            return new Answer.Document(
                    429,
                    Fields.object()
                            .put("message", "You have exceeded a secondary rate limit. Please wait a few minutes.")
                            .put(
                                    "documentation_url",
                                    "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api")
                            .node(),
                    Map.of("Retry-After", wait));
        }
        var free = call.path().equals("/rate_limit") || call.path().startsWith("/_logs/");
        if (!free && limits.count(call.login()).exceeded()) {
            var exceeded = ApiProblem.of(403, "API rate limit exceeded for user " + call.login() + ".");
            return withHeaders(exceeded.answer(), limits.of(call.login()).headers());
        }
        var headers = new HashMap<>(limits.of(call.login()).headers());
        headers.put("X-GitHub-Media-Type", "github.v3; format=json");
        return withHeaders(validated(call, routed(call)), headers);
    }

    private Answer routed(Call call) {
        try {
            if (!call.method().equals("GET") && call.login().isEmpty()) {
                throw ApiProblem.of(401, "Requires authentication");
            }
            if (call.path().startsWith("/repos/") && !forThisRepository(call.path())) {
                throw ApiProblem.notFound();
            }
            return gitHub.alone(() -> paged(call, routes.answer(call).orElseThrow(ApiProblem::notFound)));
        } catch (ApiProblem problem) {
            return problem.answer();
        } catch (IllegalArgumentException unreadable) {
            return ApiProblem.of(400, "Problems parsing JSON").answer();
        }
    }

    private boolean forThisRepository(String path) {
        var mine = "/repos/" + gitHub.settings.fullName().toLowerCase(Locale.ROOT);
        var asked = path.toLowerCase(Locale.ROOT);
        return asked.equals(mine) || asked.startsWith(mine + "/");
    }

    private Answer paged(Call call, Answer answer) {
        if (!(answer instanceof Answer.Listing listing)) {
            return answer;
        }
        var page = Paging.of(call);
        var items = Json.array(page.of(listing.items()));
        var total = listing.items().size();
        var body = listing.key() == null
                ? items
                : Fields.object()
                        .put("total_count", total)
                        .put(listing.key(), items)
                        .node();
        var address = gitHub.links.root(call.path().substring(1));
        var link = page.links(call, address, total).map(value -> Map.of("Link", value));
        return new Answer.Document(200, body, link.orElse(Map.of()));
    }

    /** Adds an ETag, and answers 304 to a caller that has this version; a 304 does not count as a call. */
    private Answer validated(Call call, Answer answer) {
        if (!call.method().equals("GET") || !(answer instanceof Answer.Document document) || document.status() != 200) {
            return answer;
        }
        var tag = "W/\"" + Digests.sha256(Json.text(document.body())) + "\"";
        var known = call.header("if-none-match").orElse("");
        var headers = Map.of("ETag", tag, "Cache-Control", "private, max-age=60, s-maxage=60");
        if (known.equals(tag) || known.equals(tag.substring(2))) {
            limits.giveBack(call.login());
            return new Answer.Empty(304, headers);
        }
        return withHeaders(answer, headers);
    }

    private static Answer withHeaders(Answer answer, Map<String, String> more) {
        return switch (answer) {
            case Answer.Document document ->
                new Answer.Document(document.status(), document.body(), joined(document.headers(), more));
            case Answer.Empty empty -> new Answer.Empty(empty.status(), joined(empty.headers(), more));
            case Answer.Content content -> content;
            case Answer.Listing listing -> listing;
        };
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Answer rateLimit(Call call) {
        var core = limits.of(call.login()).json();
        var resources = Fields.object().put("core", core).put("search", core).put("graphql", core);
        return Answer.ok(Fields.object().put("resources", resources).put("rate", core));
    }
}
