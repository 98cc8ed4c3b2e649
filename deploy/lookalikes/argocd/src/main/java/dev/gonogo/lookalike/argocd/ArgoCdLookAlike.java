package dev.gonogo.lookalike.argocd;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.CallServlet;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.LoopbackServer;
import dev.gonogo.lookalike.http.Routes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * Argo CD's REST API on loopback (argo-cd.readthedocs.io/en/stable/developer-guide/api-docs): one application, and a sync of it. A
 * sync is asked for, runs and ends; then the application starts up. All of it takes time, and nothing need be pushed on.
 */
public final class ArgoCdLookAlike implements AutoCloseable {
    /** How long it takes at speed 1 until a sync that was asked for begins. */
    public static final Duration PICKED_UP = Duration.ofSeconds(1);
    /** How long a sync runs at speed 1. */
    public static final Duration SYNCED = Duration.ofSeconds(5);
    /** How long an application starts up at speed 1. */
    public static final Duration STARTED_UP = Duration.ofSeconds(8);

    /** Who makes applications and syncs them by hand. */
    static final String ADMINISTRATOR = "admin";
    /** The local account whose token the bot has. */
    private static final String BOT = "gonogo";

    /** Codes of gRPC, which the API hands on. */
    private static final int NOT_FOUND = 5;

    private static final int DENIED = 7;
    private static final int PRECONDITION = 9;
    private static final int NOBODY = 16;

    private final InstantSource clock;
    private final String token;
    private final Function<String, Optional<String>> revisions;
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final LoopbackServer server;
    private double speed = 1;
    private String failure = "";
    private boolean degrades;

    private ArgoCdLookAlike(InstantSource clock, String token, Function<String, Optional<String>> revisions) {
        this.clock = clock;
        this.token = token;
        this.revisions = revisions;
        var routes = new Routes()
                .get("/api/v1/applications/{name}", this::show)
                .post("/api/v1/applications/{name}/sync", this::sync);
        var servlet = new CallServlet(call -> answer(routes, call));
        server =
                LoopbackServer.open("argocd", 0).serve(context -> context.addServlet(new ServletHolder(servlet), "/*"));
    }

    /**
     * Starts on a free port, without applications.
     *
     * @param token the only one that is taken
     * @param revisions what a branch, a tag or a version leads to; empty where there is none
     */
    public static ArgoCdLookAlike start(
            InstantSource clock, String token, Function<String, Optional<String>> revisions) {
        return new ArgoCdLookAlike(clock, token, revisions);
    }

    /** Root of the API and of the pages. */
    public URI url() {
        return server.root();
    }

    /** There is an application now that has what its target leads to, and is healthy. */
    public synchronized void application(String name, String target) {
        applications.put(name, new Application(name, target, led(target), clock.instant()));
    }

    /** Whether applications are kept at their targets. */
    public synchronized void automate(boolean wanted) {
        applications.values().forEach(one -> one.automated(wanted));
    }

    /** What an application is like now, and after every sync from now on, such as {@code Degraded}. */
    public synchronized void turns(String name, String health) {
        Optional.ofNullable(applications.get(name)).orElseThrow().turns(health);
    }

    /** Whether what is synced from now on turns out degraded; what is degraded recovers when it no longer does. */
    public synchronized void degrade(boolean wanted) {
        degrades = wanted;
        if (!wanted) {
            applications.values().forEach(one -> one.turns("Healthy"));
        }
    }

    /** Whether what runs now is degraded. */
    public synchronized void fall(boolean wanted) {
        applications.values().forEach(one -> one.turns(wanted ? "Degraded" : "Healthy"));
    }

    /** Whether what runs was changed by hand. */
    public synchronized void drift(boolean wanted) {
        applications.values().forEach(one -> one.drifted(wanted));
    }

    /** Somebody brings an application to a revision at once, and it is as healthy as before. */
    public synchronized void synced(String name, String revision) {
        synced(name, revision, ADMINISTRATOR);
    }

    /** The same, because the revision is its target by now. */
    public synchronized void syncedByItself(String name, String revision) {
        synced(name, revision, "");
    }

    private void synced(String name, String revision, String user) {
        var now = clock.instant();
        Optional.ofNullable(applications.get(name))
                .orElseThrow()
                .sync(new Operation(led(revision), now, now, "", user), now);
    }

    /** Somebody brings every application back to what it had before its last sync; once more undoes that. */
    public synchronized void rollBack() {
        applications.forEach((name, one) -> one.before(clock.instant()).ifPresent(revision -> synced(name, revision)));
    }

    /** Why syncs that are asked for from now on fail; empty for none. */
    public synchronized void fail(String why) {
        failure = why;
    }

    /** How much faster than written everything goes that is asked for from now on. */
    public synchronized void speed(double factor) {
        speed = factor;
    }

    private String led(String target) {
        return revisions.apply(target).orElse("");
    }

    private synchronized Answer answer(Routes routes, Call call) {
        if (!call.header("authorization").equals(Optional.of("Bearer " + token))) {
            return refusal(401, NOBODY, "no session information");
        }
        return routes.answer(call).orElseGet(() -> refusal(404, NOT_FOUND, "Not Found"));
    }

    /** Nobody is told whether an application exists that they may not see. */
    private Answer show(Call call) {
        return Optional.ofNullable(applications.get(call.at("name")))
                .map(this::shown)
                .orElseGet(() -> refusal(403, DENIED, "permission denied"));
    }

    private Answer shown(Application one) {
        return Answer.ok(new ApplicationJson(one, clock.instant()).document(led(one.target())));
    }

    private Answer sync(Call call) {
        return Optional.ofNullable(applications.get(call.at("name")))
                .map(one -> sync(one, call.body().path("revision").asText("")))
                .orElseGet(() -> refusal(403, DENIED, "permission denied"));
    }

    private Answer sync(Application one, String asked) {
        var wanted = asked.isEmpty() ? one.target() : asked;
        if (one.automated() && !wanted.equals(one.target())) {
            return refusal(
                    400, PRECONDITION, "Cannot sync to " + wanted + ": auto-sync currently set to " + one.target());
        }
        var revision = revisions.apply(wanted);
        if (revision.isEmpty()) {
            return refusal(400, PRECONDITION, "Unable to resolve '" + wanted + "' to a commit SHA");
        }
        if (!one.last().over(clock.instant())) {
            return refusal(400, PRECONDITION, "another operation is already in progress");
        }
        begin(one, revision.get());
        return shown(one);
    }

    private void begin(Application one, String revision) {
        var starts = clock.instant().plus(sped(PICKED_UP));
        var ends = starts.plus(sped(SYNCED));
        one.sync(new Operation(revision, starts, ends, failure, BOT), ends.plus(sped(STARTED_UP)));
        if (degrades) {
            one.turns("Degraded");
        }
    }

    private Duration sped(Duration written) {
        return Duration.ofNanos(Math.round(written.toNanos() / speed));
    }

    private static Answer refusal(int status, int code, String message) {
        return Answer.status(
                status, Fields.object().put("error", message).put("code", code).put("message", message));
    }

    @Override
    public void close() {
        server.close();
    }
}
