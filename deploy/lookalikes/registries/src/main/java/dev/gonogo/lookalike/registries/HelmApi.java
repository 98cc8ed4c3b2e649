package dev.gonogo.lookalike.registries;

import static dev.gonogo.lookalike.registries.Registry.HELM;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Routes;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A chart repository: one {@code index.yaml} (helm.sh/docs/topics/chart_repository). */
final class HelmApi {
    private final PublishedPackages packages;

    HelmApi(PublishedPackages packages) {
        this.packages = packages;
    }

    Routes routes() {
        return new Routes().get("/index.yaml", call -> new Answer.Content(200, "text/yaml; charset=utf-8", index()));
    }

    /** Charts by name, each with its newest version first. */
    private String index() {
        var all = packages.visible(HELM).reversed();
        var generated = all.isEmpty() ? Instant.EPOCH : all.getFirst().publishedAt();
        var charts = new TreeMap<String, List<Publication>>(
                all.stream().collect(Collectors.groupingBy(one -> one.artifact().name())));
        var entries = charts.isEmpty()
                ? "entries: {}\n"
                : "entries:\n"
                        + charts.entrySet().stream()
                                .map(chart -> chart(chart.getKey(), chart.getValue()))
                                .collect(Collectors.joining());
        return "apiVersion: v1\n" + entries + "generated: \"" + generated + "\"\n";
    }

    private static String chart(String name, List<Publication> versions) {
        return "  " + name + ":\n" + versions.stream().map(HelmApi::entry).collect(Collectors.joining());
    }

    private static String entry(Publication one) {
        var chart = one.artifact().name();
        var version = one.artifact().version();
        return """
              - apiVersion: v2
                appVersion: %s
                created: "%s"
                description: Deploy %s on Kubernetes
                name: %s
                type: application
                urls:
                - %s-%s.tgz
                version: %s
            """.formatted(version, one.publishedAt(), chart, chart, chart, version, version);
    }
}
