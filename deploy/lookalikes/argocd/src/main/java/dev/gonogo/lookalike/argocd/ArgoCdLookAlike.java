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
 * Argo CD's REST API on loopback (argo-cd.readthedocs.io/en/stable/developer-guide/api-docs): one application, and a
 * sync of it. A sync is requested, runs and ends; then the application starts up. All of this takes time and happens by
 * itself.
 */
public final class ArgoCdLookAlike implements AutoCloseable {
    /** Time at speed 1 until a requested sync begins. */
    public static final Duration PICKED_UP = Duration.ofSeconds(1);
    /** Time at speed 1 that a sync runs. */
    public static final Duration SYNCED = Duration.ofSeconds(5);
    /** Time at speed 1 for an application to start up. */
    public static final Duration STARTED_UP = Duration.ofSeconds(8);

    /** The user who creates applications and syncs them by hand. */
    static final String ADMINISTRATOR = "admin";
    /** The local account whose token the bot has. */
    private static final String BOT = "gonogo";

    /** gRPC codes, which the API passes on. */
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
     * @param token the only accepted one
     * @param revisions commit of a branch, a tag or a version; empty if there is none
     */
    public static ArgoCdLookAlike start(
            InstantSource clock, String token, Function<String, Optional<String>> revisions) {
        return new ArgoCdLookAlike(clock, token, revisions);
    }

    /** Root of the API and of the pages. */
    public URI url() {
        return server.root();
    }

    /** Adds a healthy application at its target's present commit. */
    public synchronized void application(String name, String target) {
        applications.put(name, new Application(name, target, led(target), clock.instant()));
    }

    /** Whether applications are synced to their targets automatically. */
    public synchronized void automate(boolean wanted) {
        applications.values().forEach(one -> one.automated(wanted));
    }

    /** An application's health now, and after every further sync, such as {@code Degraded}. */
    public synchronized void turns(String name, String health) {
        Optional.ofNullable(applications.get(name)).orElseThrow().turns(health);
    }

    /** Whether further syncs end degraded; what is degraded recovers when this is switched off. */
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

    /** Somebody syncs an application to a revision at once; its health stays as before. */
    public synchronized void synced(String name, String revision) {
        synced(name, revision, ADMINISTRATOR);
    }

    /** The same, because the revision is its target now. */
    public synchronized void syncedByItself(String name, String revision) {
        synced(name, revision, "");
    }

    private void synced(String name, String revision, String user) {
        var now = clock.instant();
        Optional.ofNullable(applications.get(name))
                .orElseThrow()
                .sync(new Operation(led(revision), now, now, "", user), now);
    }

    /** Somebody rolls every application back to its state before its last sync; a second call undoes that. */
    public synchronized void rollBack() {
        applications.forEach((name, one) -> one.before(clock.instant()).ifPresent(revision -> synced(name, revision)));
    }

    /** Why requested syncs fail from now on; empty for success. */
    public synchronized void fail(String why) {
        failure = why;
    }

    /** The speed of everything requested from now on. */
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

    /** Does not reveal whether an application exists that the caller may not see. */
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
