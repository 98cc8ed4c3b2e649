package dev.gonogo.memory;

import dev.gonogo.port.Deployer;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Argo CD in memory. A requested sync runs until a story says how it ends; revisions are shown as they are written. */
public final class MemoryDeployer implements Deployer {
    private final InstantSource clock;
    private final IoPoint io;
    private final Reach reach = new Reach();
    private final Map<String, Deployment> applications = new LinkedHashMap<>();
    private final Set<String> automated = new HashSet<>();
    private String failure = "";

    public MemoryDeployer(InstantSource clock, IoPoint io) {
        this.clock = clock;
        this.io = io;
    }

    /** From now on it answers and does nothing. */
    public void lose(String why) {
        reach.lose(why);
    }

    public void restore() {
        reach.restore();
    }

    /** Adds a deployed and healthy application. */
    public void application(String name, String revision) {
        applications.put(
                name,
                new Deployment(
                        name,
                        List.of(revision),
                        Sync.SYNCED,
                        Health.HEALTHY,
                        new Operation(Phase.SUCCEEDED, "", revision, clock.instant()),
                        List.of(new Deployed(revision, clock.instant())),
                        "https://argocd.example.com/applications/" + name));
    }

    /** From now on the application is synced to its target automatically. */
    public void automate(String name) {
        automated.add(name);
    }

    /** Why syncs that end from now on fail; empty for success. */
    public void fail(String why) {
        failure = why;
    }

    /** The last requested sync ends; if it does not fail, the application starts up. */
    public void ends(String name) {
        change(name, one -> {
            Operation asked = one.operation().orElseThrow();
            return failure.isEmpty() ? deployed(one, asked.revision(), asked.origin()) : failed(one, asked);
        });
    }

    private Deployment deployed(Deployment one, String revision, Origin origin) {
        List<Deployed> history = new ArrayList<>(List.of(new Deployed(revision, clock.instant(), origin)));
        history.addAll(one.history());
        Operation operation = new Operation(Phase.SUCCEEDED, "successfully synced", revision, clock.instant(), origin);
        return changed(one, List.of(revision), Health.PROGRESSING, operation, history);
    }

    private Deployment failed(Deployment one, Operation asked) {
        Operation operation = new Operation(Phase.FAILED, failure, asked.revision(), clock.instant(), asked.origin());
        return changed(one, one.compared(), one.health(), operation, one.history());
    }

    /** Everything advances one step: what runs ends, and what starts up becomes healthy. */
    public void works() {
        for (Deployment one : List.copyOf(applications.values())) {
            if (one.operation().filter(last -> last.phase() == Phase.RUNNING).isPresent()) {
                ends(one.application());
            } else if (one.health() == Health.PROGRESSING) {
                health(one.application(), Health.HEALTHY);
            }
        }
    }

    public void health(String name, Health health) {
        change(
                name,
                one -> new Deployment(name, one.compared(), one.sync(), health, one.last(), one.history(), one.link()));
    }

    /** Somebody changes what runs, so that it differs from what it is compared with. */
    public void drifts(String name) {
        change(
                name,
                one -> new Deployment(
                        name, one.compared(), Sync.OUT_OF_SYNC, one.health(), one.last(), one.history(), one.link()));
    }

    /** An administrator syncs it to a revision; its health stays as before. */
    public void syncedByHand(String name, String revision) {
        synced(name, revision, new Origin(clock.instant(), "admin", false));
    }

    /** It syncs itself to its new target revision; its health stays as before. */
    public void syncedByItself(String name, String revision) {
        synced(name, revision, new Origin(clock.instant(), "", true));
    }

    private void synced(String name, String revision, Origin origin) {
        change(name, one -> {
            Deployment there = deployed(one, revision, origin);
            return new Deployment(
                    name, there.compared(), Sync.SYNCED, one.health(), there.last(), there.history(), one.link());
        });
    }

    /** An administrator syncs some of its resources to a revision, of which Argo CD keeps no history. */
    public void syncedInPart(String name, String revision) {
        Origin origin = new Origin(clock.instant(), "admin", false);
        change(name, one -> {
            Operation operation =
                    new Operation(Phase.SUCCEEDED, "successfully synced", revision, clock.instant(), origin);
            return changed(one, one.compared(), one.health(), operation, one.history());
        });
    }

    /** The revision of the last complete deployment. */
    public String deployed(String name) {
        return Objects.requireNonNull(applications.get(name))
                .history()
                .getFirst()
                .revision();
    }

    /** The application is removed. */
    public void removed(String name) {
        applications.remove(name);
    }

    private static Deployment changed(
            Deployment one, List<String> compared, Health health, Operation operation, List<Deployed> history) {
        return new Deployment(one.application(), compared, one.sync(), health, operation, history, one.link());
    }

    private void change(String name, UnaryOperator<Deployment> change) {
        applications.compute(name, (any, one) -> {
            if (one == null) {
                throw new IllegalArgumentException("there is no application " + name);
            }
            return change.apply(one);
        });
    }

    @Override
    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    public <T> Answer<T> answer(DeploymentQuestion<T> question) {
        return reach.answer(() -> (Answer<T>) find(question));
    }

    private Answer<?> find(DeploymentQuestion<?> question) {
        return switch (question) {
            case DeploymentQuestion.ApplicationNamed(String name) ->
                new Answer.Known<>(Optional.ofNullable(applications.get(name)));
        };
    }

    @Override
    public void sync(Lease lease, String application, String revision) {
        String what = "sync " + application + " " + revision;
        io.act(what, () -> {
            reach.check();
            Deployment present = Optional.ofNullable(applications.get(application))
                    .orElseThrow(() -> new Refused("Argo CD has no application " + application + "."));
            if (automated.contains(application)) {
                throw new Refused("Argo CD keeps " + application + " where it is (auto-sync).");
            }
            if (present.operation().filter(one -> one.phase() == Phase.RUNNING).isPresent()) {
                throw new Unreachable("Argo CD is busy with " + application + ".", Duration.ZERO);
            }
            Operation running = new Operation(
                    Phase.RUNNING, "", revision, Instant.MAX, new Origin(clock.instant(), "gonogo", false));
            applications.put(
                    application, changed(present, present.compared(), present.health(), running, present.history()));
            io.happened(what);
        });
    }
}
