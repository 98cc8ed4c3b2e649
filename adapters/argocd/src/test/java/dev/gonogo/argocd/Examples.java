package dev.gonogo.argocd;

/** Applications as the API describes them ({@code v1alpha1Application}). */
final class Examples {
    static final String COMMIT = "5e1ea5e000000000000000000000000000000000";
    static final String OLD = "0bad0bad00000000000000000000000000000000";

    /** Synced to a tag, and healthy. */
    static final String HEALTHY = """
            {
              "metadata": {"name": "soma-staging", "namespace": "argocd", "resourceVersion": "48231"},
              "spec": {
                "project": "default",
                "destination": {"server": "https://kubernetes.default.svc", "namespace": "soma"},
                "source": {"repoURL": "https://github.com/o/r.git", "path": "deploy", "targetRevision": "main"}
              },
              "status": {
                "resources": [{"kind": "Service", "name": "soma", "status": "Synced", "health": {"status": "Healthy"}}],
                "sync": {
                  "status": "Synced",
                  "comparedTo": {"source": {"repoURL": "https://github.com/o/r.git", "targetRevision": "main"}},
                  "revision": "%1$s"
                },
                "health": {"status": "Healthy", "lastTransitionTime": "2026-11-20T10:01:30Z"},
                "history": [
                  {"id": 7, "revision": "%2$s", "deployedAt": "2026-11-06T09:00:00Z", "deployStartedAt": "2026-11-06T08:59:50Z",
                    "initiatedBy": {"username": "carol"}},
                  {"id": 8, "revision": "%1$s", "deployedAt": "2026-11-20T10:00:10Z", "deployStartedAt": "2026-11-20T10:00:00Z",
                    "initiatedBy": {"username": "gonogo"}}
                ],
                "reconciledAt": "2026-11-20T10:02:00Z",
                "operationState": {
                  "operation": {"sync": {"revision": "%1$s"}, "initiatedBy": {"username": "gonogo"}},
                  "phase": "Succeeded",
                  "message": "successfully synced (all tasks run)",
                  "syncResult": {"revision": "%1$s", "resources": []},
                  "startedAt": "2026-11-20T10:00:00Z",
                  "finishedAt": "2026-11-20T10:00:10Z"
                },
                "summary": {"images": ["agent0ai/agent-zero:1.4.0"]}
              }
            }
            """.formatted(COMMIT, OLD);

    private Examples() {}
}
