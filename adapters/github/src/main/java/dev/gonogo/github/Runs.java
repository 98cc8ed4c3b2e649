package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Evidence;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Workflow runs and jobs (docs.github.com/rest/actions/workflow-runs, docs.github.com/rest/actions/workflow-jobs). Read
 * as JSON, because github-api cannot filter the runs of one workflow, and knows neither a run's workflow file nor newer
 * states.
 */
final class Runs {
    /** GitHub lists at most this many runs in a filtered query. */
    private static final int MOST_RUNS = 1000;

    private final GitHubRepository repository;

    Runs(GitHubRepository repository) {
        this.repository = repository;
    }

    List<Run> of(RunsOf question) throws IOException {
        Instant since = question.since().truncatedTo(ChronoUnit.SECONDS);
        Endpoint all = Endpoint.at("actions/workflows", question.workflow(), "runs")
                .with("event", question.event())
                .with("created", ">=" + since);
        Endpoint asked = question.branch().isEmpty() ? all : all.with("branch", question.branch());
        try {
            List<Run> runs = repository.all(asked, "workflow_runs").stream()
                    .map(Runs::run)
                    .toList();
            if (runs.size() >= MOST_RUNS) {
                throw GitHubFailure.later("GitHub lists no more than " + MOST_RUNS + " runs of " + question.workflow()
                        + ", and there may be older ones since " + since + ".");
            }
            return runs;
        } catch (GitHubFailure failure) {
            throw failure.hasStatus(404)
                    ? GitHubFailure.no(
                            404, "GitHub knows no workflow " + question.workflow() + " in " + repository.name() + ".")
                    : failure;
        }
    }

    Optional<Run> withId(long id) throws IOException {
        return repository.find(one(id)).map(Runs::run);
    }

    private static Endpoint one(long id) {
        return Endpoint.at("actions/runs", String.valueOf(id));
    }

    List<Job> jobs(long run) throws IOException {
        Endpoint latest =
                Endpoint.at("actions/runs", String.valueOf(run), "jobs").with("filter", "latest");
        return repository.all(latest, "jobs").stream()
                .map(body -> new Job(
                        body.required("id").asLong(),
                        body.required("name").asText(),
                        state(body),
                        body.path("html_url").asText("")))
                .toList();
    }

    /** docs.github.com/rest/actions/artifacts#list-workflow-run-artifacts */
    List<Evidence> evidence(long run) throws IOException {
        String page = run(repository.get(one(run))).link();
        return repository.all(Endpoint.at("actions/runs", String.valueOf(run), "artifacts"), "artifacts").stream()
                .map(body -> new Evidence(
                        body.required("name").asText(),
                        body.path("size_in_bytes").asLong(),
                        body.path("expired").asBoolean(),
                        page + "/artifacts/" + body.required("id").asLong()))
                .toList();
    }

    private static Run run(JsonNode body) {
        return new Run(
                body.required("id").asLong(),
                body.required("run_number").asInt(),
                body.path("run_attempt").asInt(1),
                file(body.required("path").asText()),
                body.path("name").asText(file(body.required("path").asText())),
                body.path("display_title").asText(""),
                body.required("event").asText(),
                body.path("head_branch").asText(""),
                body.required("head_sha").asText(),
                state(body),
                body.path("actor").path("login").asText("ghost"),
                Instant.parse(body.required("created_at").asText()),
                Instant.parse(body.required("updated_at").asText()),
                body.required("html_url").asText());
    }

    /** {@code release.yml} from {@code .github/workflows/release.yml@main}. */
    private static String file(String path) {
        String plain = path.replaceFirst("@.*$", "");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static RunState state(JsonNode body) {
        return switch (body.required("status").asText()) {
            case "queued", "requested", "waiting", "pending" -> RunState.QUEUED;
            case "completed" -> ended(body.path("conclusion").asText(""));
            default -> RunState.RUNNING;
        };
    }

    /** An unknown conclusion is no success. */
    private static RunState ended(String conclusion) {
        return switch (conclusion) {
            case "success" -> RunState.SUCCEEDED;
            case "skipped", "neutral" -> RunState.SKIPPED;
            case "cancelled" -> RunState.CANCELLED;
            default -> RunState.FAILED;
        };
    }
}
