package dev.gonogo.bot;

import dev.gonogo.github.RequestObserver;
import dev.gonogo.port.ReleaseStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The bot's meters, and those that belong to no particular part of it. Labels never contain a release's version, a
 * person or free text.
 */
final class Meters implements RequestObserver, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicReference<Double> left = new AtomicReference<>(Double.NaN);

    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("gonogo.build.info", () -> 1)
                .description("Always 1; its labels say what runs")
                .tag("version", version())
                .tag("java", String.valueOf(Runtime.version().feature()))
                .register(registry);
        Gauge.builder("gonogo.github.ratelimit.remaining", left, AtomicReference::get)
                .description("Requests that GitHub still allows us in this hour, as last reported")
                .register(registry);
    }

    /** The version from the jar; none if the bot runs from a folder of classes. */
    private static String version() {
        return Objects.requireNonNullElse(Meters.class.getPackage().getImplementationVersion(), "unknown");
    }

    MeterRegistry registry() {
        return registry;
    }

    /** All meters in Prometheus' text format. */
    String readings() {
        return registry.scrape();
    }

    /** Counts a repository's open releases whenever somebody reads the meters. */
    void watch(ReleaseStore releases, String repository) {
        Gauge.builder(
                        "gonogo.releases.open",
                        releases,
                        all -> all.openReleases(repository).size())
                .description("Releases that are neither published nor abandoned")
                .tag("repository", repository)
                .register(registry);
    }

    @Override
    public void ended(int status, Duration took, OptionalInt remaining) {
        remaining.ifPresent(requests -> left.set((double) requests));
        Timer.builder("gonogo.github.requests")
                .description("Requests to GitHub's REST API; status is none where no answer came")
                .tag("status", status == 0 ? "none" : String.valueOf(status))
                .tags(List.of(Outcome.forStatus(status).asTag()))
                .register(registry)
                .record(took);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
