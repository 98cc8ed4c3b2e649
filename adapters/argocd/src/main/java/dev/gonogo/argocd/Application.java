package dev.gonogo.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as Argo CD writes it ({@code v1alpha1Application} in its API); any other shape is unreadable. */
record Application(String name, JsonNode document) {
    private static final String DEFAULT_TARGET = "HEAD";

    Application {
        if (!document.path("metadata").path("name").asText("").equals(name)) {
            throw Received.unreadable();
        }
    }

    /** Whether it has a list of sources; a sync then names each by its position. */
    boolean listsSources() {
        return !document.path("spec").path("sources").isEmpty();
    }

    /** Whether Argo CD syncs it to its target by itself. */
    boolean automated() {
        JsonNode automated = document.path("spec").path("syncPolicy").path("automated");
        return automated.isObject() && automated.path("enabled").asBoolean(true);
    }

    /** The configured target revision. */
    String target() {
        String target =
                document.path("spec").path("source").path("targetRevision").asText("");
        return target.isEmpty() ? DEFAULT_TARGET : target;
    }

    /** Whether an operation was requested that has not ended. */
    boolean busy() {
        return document.path("operation").isObject();
    }

    Deployment deployment(String link) {
        JsonNode status = document.path("status");
        JsonNode sync = status.path("sync");
        return new Deployment(
                name,
                revisions(sync),
                sync(sync.path("status").asText("")),
                health(status.path("health").path("status").asText("")),
                operation(status.path("operationState")),
                history(status),
                link);
    }

    private static List<String> revisions(JsonNode of) {
        List<String> revisions = new ArrayList<>();
        of.path("revisions").forEach(one -> revisions.add(one.asText()));
        String only = of.path("revision").asText("");
        return revisions.isEmpty() && !only.isEmpty() ? List.of(only) : revisions;
    }

    private static Sync sync(String status) {
        return switch (status) {
            case "Synced" -> Sync.SYNCED;
            case "OutOfSync" -> Sync.OUT_OF_SYNC;
            default -> Sync.UNKNOWN;
        };
    }

    private static Health health(String status) {
        return switch (status) {
            case "Healthy" -> Health.HEALTHY;
            case "Progressing" -> Health.PROGRESSING;
            case "Degraded" -> Health.DEGRADED;
            case "Suspended" -> Health.SUSPENDED;
            case "Missing" -> Health.MISSING;
            default -> Health.UNKNOWN;
        };
    }

    /**
     * A requested operation gets a state only after a moment. A finished dry run changed nothing, so it does not count.
     */
    private @Nullable Operation operation(JsonNode state) {
        JsonNode asked = document.path("operation");
        if (asked.path("sync").isObject() && phase(state) != Phase.RUNNING) {
            return new Operation(
                    Phase.RUNNING,
                    "",
                    revision(asked.path("sync")),
                    Instant.MAX,
                    origin(asked.path("initiatedBy"), Instant.MAX));
        }
        if (!state.isObject() || (isTrial(state) && phase(state) != Phase.RUNNING)) {
            return null;
        }
        String reached = revision(state.path("syncResult"));
        Instant ended = phase(state) == Phase.RUNNING
                ? Instant.MAX
                : time(state.path("finishedAt").asText(""));
        return new Operation(
                phase(state),
                Received.shortened(state.path("message").asText("")),
                reached.isEmpty() ? revision(state.path("operation").path("sync")) : reached,
                ended,
                origin(state.path("operation").path("initiatedBy"), started(state.path("startedAt"), ended)));
    }

    private static boolean isTrial(JsonNode state) {
        return state.path("operation").path("sync").path("dryRun").asBoolean(false);
    }

    private static Instant started(JsonNode text, Instant ended) {
        return text.isMissingNode() || text.isNull() ? ended : time(text.asText());
    }

    private static Origin origin(JsonNode initiatedBy, Instant started) {
        return new Origin(
                started,
                Received.shortened(initiatedBy.path("username").asText("")),
                initiatedBy.path("automated").asBoolean(false));
    }

    /** For several sources, that of the first; empty if there is none. */
    private static String revision(JsonNode of) {
        return revisions(of).stream().findFirst().orElse("");
    }

    private static Phase phase(JsonNode state) {
        return switch (state.path("phase").asText("")) {
            case "Succeeded" -> Phase.SUCCEEDED;
            case "Failed", "Error" -> Phase.FAILED;
            case "Running", "Terminating" -> Phase.RUNNING;
            default -> {
                if (state.isObject()) {
                    throw Received.unreadable();
                }
                yield Phase.SUCCEEDED;
            }
        };
    }

    /** Argo CD appends the newest. Older versions of it name the requester of the last operation only. */
    private static List<Deployed> history(JsonNode status) {
        JsonNode last = status.path("operationState");
        List<Deployed> history = new ArrayList<>();
        for (JsonNode entry : status.path("history")) {
            Instant at = time(entry.path("deployedAt").asText(""));
            JsonNode started = entry.path("deployStartedAt");
            boolean ofLast = started.isTextual() && started.equals(last.path("startedAt"));
            JsonNode told = entry.path("initiatedBy");
            Origin origin = origin(
                    told.isEmpty() && ofLast ? last.path("operation").path("initiatedBy") : told, started(started, at));
            history.add(new Deployed(revision(entry), at, origin));
        }
        return history.reversed();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Received.unreadable();
        }
    }
}
