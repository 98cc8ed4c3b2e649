package dev.gonogo.sandbox.registries;

import static dev.gonogo.sandbox.registries.Artifact.Registry.HELM;

import dev.gonogo.sandbox.http.Answer;
import dev.gonogo.sandbox.http.Routes;
import java.time.Instant;
import java.util.stream.Collectors;

/** A chart repository: one {@code index.yaml} (helm.sh/docs/topics/chart_repository). */
final class HelmApi {
    private final Shelves shelves;
    private final String chart;

    HelmApi(Shelves shelves, String chart) {
        this.shelves = shelves;
        this.chart = chart;
    }

    Routes routes() {
        return new Routes().get("/index.yaml", call -> new Answer.Content(200, "text/yaml; charset=utf-8", index()));
    }

    private String index() {
        var all = shelves.visible(HELM, chart).reversed();
        var generated = all.isEmpty() ? Instant.EPOCH : all.getFirst().publishedAt();
        var entries = all.isEmpty()
                ? "entries: {}\n"
                : "entries:\n  " + chart + ":\n" + all.stream().map(this::entry).collect(Collectors.joining());
        return "apiVersion: v1\n" + entries + "generated: \"" + generated + "\"\n";
    }

    private String entry(Publication one) {
        var version = one.artifact().version();
        return """
              - apiVersion: v2
                appVersion: %s
                created: "%s"
                description: Deploy Aegis on Kubernetes or k3s with persistent session state.
                name: %s
                type: application
                urls:
                - %s-%s.tgz
                version: %s
            """.formatted(version, one.publishedAt(), chart, chart, version, version);
    }
}
