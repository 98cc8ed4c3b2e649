package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Account;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Check runs and commit statuses (docs.github.com/rest/checks/runs, docs.github.com/rest/commits/statuses). Read as
 * JSON, because github-api does not know all states and logs a warning for each.
 */
final class Checks {
    private final GitHubRepository repository;

    Checks(GitHubRepository repository) {
        this.repository = repository;
    }

    /**
     * One check run per name and app, the worst one, and the last status per name and account. GitHub leaves out
     * earlier runs of the same check, but several workflows may share a name. Only the complete list of statuses says
     * who posted them.
     */
    List<Check> of(String commit) throws IOException {
        Map<Origin, Check> runs = new LinkedHashMap<>();
        for (JsonNode run :
                repository.all(Endpoint.at("commits", commit, "check-runs").with("filter", "latest"), "check_runs")) {
            Check check = new Check(
                    run.required("name").asText(),
                    stateOfRun(run),
                    run.path("html_url").asText(""),
                    new CheckSource.App(app(run.path("app"))));
            runs.merge(Origin.of(check), check, Checks::worse);
        }
        Map<Origin, Check> posted = new LinkedHashMap<>();
        for (JsonNode status : repository.all(Endpoint.at("commits", commit, "statuses"))) {
            Check check = new Check(
                    status.required("context").asText(),
                    stateOfStatus(status.required("state").asText()),
                    status.path("target_url").asText(""),
                    poster(status));
            posted.putIfAbsent(Origin.of(check), check);
        }
        return Stream.concat(runs.values().stream(), posted.values().stream()).toList();
    }

    /** A name, and the login that reported it. */
    private record Origin(String name, String login) {
        static Origin of(Check check) {
            return new Origin(check.name(), check.source().login());
        }
    }

    private static String app(JsonNode app) {
        return app.hasNonNull("slug") ? app.get("slug").asText() + "[bot]" : Account.NOBODY.login();
    }

    /** An unknown poster may be anybody. */
    private static CheckSource poster(JsonNode status) {
        JsonNode creator = status.path("creator");
        return CheckSource.status(
                Accounts.of(creator).login(),
                creator.path("type").asText("").equals("Bot"),
                Instant.parse(status.required("created_at").asText()));
    }

    /** An unknown state is not green. */
    private static Check.State stateOfRun(JsonNode run) {
        if (!run.required("status").asText().equals("completed")) {
            return Check.State.RUNNING;
        }
        return switch (run.path("conclusion").asText("")) {
            case "success" -> Check.State.GREEN;
            case "neutral", "skipped" -> Check.State.SKIPPED;
            default -> Check.State.RED;
        };
    }

    private static Check.State stateOfStatus(String status) {
        return switch (status) {
            case "success" -> Check.State.GREEN;
            case "pending" -> Check.State.RUNNING;
            default -> Check.State.RED;
        };
    }

    private static Check worse(Check one, Check other) {
        return badness(other.state()) > badness(one.state()) ? other : one;
    }

    private static int badness(Check.State state) {
        return switch (state) {
            case SKIPPED -> 0;
            case GREEN -> 1;
            case RUNNING -> 2;
            case RED -> 3;
        };
    }
}
