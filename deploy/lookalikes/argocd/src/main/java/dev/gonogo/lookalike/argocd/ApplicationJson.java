package dev.gonogo.lookalike.argocd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An application in the JSON of Argo CD's API ({@code v1alpha1Application}). */
record ApplicationJson(Application application, Instant now) {

    /** @param compared the commit of the target now */
    ObjectNode document(String compared) {
        var document = Fields.object()
                .put("metadata", Fields.object().put("name", application.name()).put("namespace", "argocd"))
                .put("spec", spec())
                .put("status", status(compared));
        if (!application.last().over(now)) {
            document.put("operation", operation(application.last()));
        }
        return document.node();
    }

    private Fields spec() {
        var spec = Fields.object()
                .put("project", "default")
                .put("source", Fields.object().put("path", "deploy").put("targetRevision", application.target()))
                .put("destination", Fields.object().put("server", "https://kubernetes.default.svc"));
        return application.automated()
                ? spec.put("syncPolicy", Fields.object().put("automated", Fields.object()))
                : spec;
    }

    private Fields status(String compared) {
        var history = application.history(now);
        var synced = !application.drifted()
                && !history.isEmpty()
                && history.getLast().revision().equals(compared);
        var status = Fields.object()
                .put(
                        "sync",
                        Fields.object()
                                .put("status", synced ? "Synced" : "OutOfSync")
                                .put("revision", compared))
                .put("health", Fields.object().put("status", application.health(now)))
                .put("history", Json.array(entries(history)))
                .put("reconciledAt", now);
        if (!application.last().phase(now).isEmpty()) {
            status.put("operationState", state(application.last()));
        }
        return status;
    }

    private static List<ObjectNode> entries(List<Operation> history) {
        var entries = new ArrayList<ObjectNode>();
        for (var one : history) {
            entries.add(Fields.object()
                    .put("id", entries.size())
                    .put("revision", one.revision())
                    .put("deployStartedAt", one.startsAt())
                    .put("deployedAt", one.endsAt())
                    .put("initiatedBy", initiator(one))
                    .node());
        }
        return entries;
    }

    private Fields state(Operation operation) {
        var state = Fields.object()
                .put("operation", operation(operation))
                .put("phase", operation.phase(now))
                .put("message", message(operation))
                .put("startedAt", operation.startsAt());
        if (!operation.over(now)) {
            return state;
        }
        return state.put("finishedAt", operation.endsAt())
                .put("syncResult", Fields.object().put("revision", operation.revision()));
    }

    private String message(Operation operation) {
        if (!operation.over(now)) {
            return "waiting for completion of hooks and healthy resources";
        }
        return operation.message().isEmpty() ? "successfully synced (all tasks run)" : operation.message();
    }

    private static Fields operation(Operation operation) {
        return Fields.object()
                .put(
                        "sync",
                        Fields.object().put("revision", operation.revision()).put("prune", false))
                .put("initiatedBy", initiator(operation));
    }

    private static Fields initiator(Operation operation) {
        return operation.user().isEmpty()
                ? Fields.object().put("automated", true)
                : Fields.object().put("username", operation.user());
    }
}
