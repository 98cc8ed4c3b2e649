package dev.gonogo.lookalike.registries;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.CallServlet;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.LoopbackServer;
import dev.gonogo.lookalike.http.Routes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** npm, PyPI, a Helm repository and an image registry on loopback, each at the root of its own port. */
public final class RegistriesLookAlike implements AutoCloseable {

    private final InstantSource clock;
    private final PublishedPackages packages;
    private final Map<Registry, LoopbackServer> servers = new EnumMap<>(Registry.class);
    private volatile boolean down;

    private RegistriesLookAlike(InstantSource clock) {
        this.clock = clock;
        packages = new PublishedPackages(clock);
        for (var registry : Registry.values()) {
            servers.put(registry, serve(registry.name().toLowerCase(Locale.ROOT), registry.routes(packages)));
        }
    }

    /** Starts with empty shelves, on free ports. */
    public static RegistriesLookAlike start(InstantSource clock) {
        return new RegistriesLookAlike(clock);
    }

    private LoopbackServer serve(String name, Routes routes) {
        var servlet = new CallServlet(call -> answer(routes, call));
        return LoopbackServer.open(name, 0).serve(context -> context.addServlet(new ServletHolder(servlet), "/*"));
    }

    private Answer answer(Routes routes, Call call) {
        if (down) {
            return Answer.status(503, Fields.object().put("error", "Service Unavailable"));
        }
        var plain = call.path().replaceAll("(?i)%2f", "/").replaceAll("(?i)%40", "@");
        return routes.answer(call.to(plain))
                .orElseGet(() -> Answer.status(404, Fields.object().put("error", "Not found")));
    }

    /**
     * The root of a registry, in place of {@code https://registry.npmjs.org/} or {@code https://pypi.org/}. A chart
     * repository's {@code index.yaml} and an image registry's {@code v2/} lie directly below.
     */
    public URI root(Registry registry) {
        return Optional.ofNullable(servers.get(registry)).orElseThrow().root();
    }

    /** What was published, for the Actions look-alike to add to. */
    public PublishedPackages packages() {
        return packages;
    }

    /** How long something published from now on stays invisible. */
    public void publicationDelay(Duration delay) {
        packages.publicationDelay(delay);
    }

    /** While true, every registry answers 503. */
    public void down(boolean answersNothing) {
        down = answersNothing;
    }

    public RegistriesView view() {
        var now = clock.instant();
        return new RegistriesView(packages.all().stream()
                .map(one -> new RegistriesView.Entry(
                        one.artifact(), one.channel(), !one.visibleAt().isAfter(now)))
                .toList());
    }

    @Override
    public void close() {
        servers.values().forEach(LoopbackServer::close);
    }
}
