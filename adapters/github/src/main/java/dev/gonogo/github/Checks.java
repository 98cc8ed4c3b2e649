package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Check;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCheckRun;

/** Check runs and commit statuses (docs.github.com/rest/checks/runs, docs.github.com/rest/commits/statuses). */
final class Checks {
    private final Repository repository;

    Checks(Repository repository) {
        this.repository = repository;
    }

    /** One of each name: the check run that started last; a commit status of the same name counts where it is worse. */
    List<Check> of(String commit) throws IOException {
        Map<String, Check> byName = new LinkedHashMap<>();
        List<GHCheckRun> runs = new ArrayList<>(repository
                .known()
                .getCheckRuns(commit, Map.of("filter", "latest"))
                .withPageSize(100)
                .toList());
        runs.sort(Comparator.comparing(Checks::started).thenComparing(GHCheckRun::getId));
        runs.forEach(run -> byName.put(run.getName(), new Check(run.getName(), state(run), text(run.getHtmlUrl()))));
        for (JsonNode status : repository.all(Endpoint.at("commits", commit, "status"), "statuses")) {
            Check check = new Check(
                    status.required("context").asText(),
                    state(status.required("state").asText()),
                    status.path("target_url").asText(""));
            byName.merge(check.name(), check, Checks::worse);
        }
        return List.copyOf(byName.values());
    }

    private static Check.State state(GHCheckRun run) {
        return switch (run.getStatus()) {
            case QUEUED, IN_PROGRESS, UNKNOWN -> Check.State.RUNNING;
            case COMPLETED ->
                switch (run.getConclusion()) {
                    case SUCCESS -> Check.State.GREEN;
                    case NEUTRAL, SKIPPED -> Check.State.SKIPPED;
                    case ACTION_REQUIRED, CANCELLED, FAILURE, STALE, TIMED_OUT, UNKNOWN -> Check.State.RED;
                };
        };
    }

    private static Check.State state(String status) {
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

    /** What has not started yet is the newest. */
    private static Instant started(GHCheckRun run) {
        Date started = run.getStartedAt();
        return started == null ? Instant.MAX : started.toInstant();
    }

    static String text(@Nullable URL address) {
        return address == null ? "" : address.toString();
    }
}
