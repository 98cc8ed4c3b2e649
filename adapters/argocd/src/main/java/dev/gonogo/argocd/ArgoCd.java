package dev.gonogo.argocd;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gonogo.port.Deployer;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Argo CD through its REST API (argo-cd.readthedocs.io/en/stable/developer-guide/api-docs). */
public final class ArgoCd implements Deployer, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArgoCdSettings settings;
    private final ArgoCdCalls calls;

    public ArgoCd(ArgoCdSettings settings) {
        this(settings, PATIENCE);
    }

    ArgoCd(ArgoCdSettings settings, Duration patience) {
        this.settings = settings;
        this.calls = new ArgoCdCalls(settings, patience);
    }

    @Override
    @SuppressWarnings("unchecked") // the type of a question declares the type of its answer
    public <T> Answer<T> answer(DeploymentQuestion<T> question) {
        try {
            return switch (question) {
                case DeploymentQuestion.ApplicationNamed(String name) ->
                    (Answer<T>) new Answer.Known<>(find(name).map(this::deployment));
            };
        } catch (Refused | Unreachable trouble) {
            return new Answer.CannotTell<>(String.valueOf(trouble.getMessage()));
        }
    }

    private Deployment deployment(Application application) {
        return application.deployment(settings.server() + "applications/" + part(application.name()));
    }

    private Optional<Application> find(String name) {
        Received answer = calls.get("applications/" + part(name));
        return switch (answer.status()) {
            case 200 -> Optional.of(new Application(name, answer.document()));
            case 404 -> Optional.empty();
            case 403 ->
                throw new Refused("Argo CD does not show us the application " + name
                        + " (403): it does not exist, or our token may not see it.");
            default -> throw trouble(answer);
        };
    }

    /** Looks first, because Argo CD gives its reasons only in English. */
    @Override
    public void sync(Lease lease, String application, String revision) {
        check(
                find(application).orElseThrow(() -> new Refused("Argo CD has no application " + application + ".")),
                revision);
        String order = JsonNodeFactory.instance
                .objectNode()
                .put("revision", revision)
                .put("prune", false)
                .toString();
        Received answer = calls.post("applications/" + part(application) + "/sync", order);
        switch (answer.status()) {
            case 200 -> {}
            case 400, 404, 409 ->
                throw new Refused("Argo CD refuses to sync " + application + " to " + revision
                        + (answer.message().isEmpty() ? "." : ": " + answer.message()));
            case 403 ->
                throw new Refused("Argo CD does not let us sync " + application
                        + " (403). Give our token the right to sync applications.");
            default -> throw trouble(answer);
        }
    }

    private static void check(Application application, String revision) {
        String name = application.name();
        if (application.listsSources()) {
            throw new Refused(
                    name + " has a list of sources in Argo CD, and one revision does not say which of them to sync."
                            + " Give it a single source, or sync it there.");
        }
        if (application.automated() && !application.target().equals(revision)) {
            throw new Refused("Argo CD keeps " + name + " at " + application.target()
                    + " by itself (auto-sync), and then refuses to sync it to " + revision
                    + ". Turn auto-sync off for it, or let its target revision be " + revision + ".");
        }
        if (application.busy()) {
            throw new Unreachable("Argo CD is busy with another operation of " + name + ".", Duration.ZERO);
        }
    }

    private static RuntimeException trouble(Received answer) {
        return switch (answer.status()) {
            case 401 -> new Refused("Argo CD does not take our token (401). Has it expired?");
            case 429 -> new Unreachable("Argo CD asks us to come back later (rate limit).", answer.retryAfter());
            case 301, 302, 303, 307, 308 ->
                new Refused("Argo CD sends us to another address (" + answer.status()
                        + "). Correct argocd.server; it may have to begin with https.");
            default -> new Unreachable("Argo CD has a problem (" + answer.status() + ").", answer.retryAfter());
        };
    }

    private static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        calls.close();
    }
}
