package dev.gonogo.lookalike.argocd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One application. Not thread-safe; the look-alike calls it under its lock. */
final class Application {
    private final String name;
    private final String target;
    private final List<Operation> syncs = new ArrayList<>();
    private boolean automated;
    private Instant startedUpAt;
    private String health = "Healthy";
    private boolean drifted;

    /**
     * A deployed and healthy application.
     *
     * @param target its configured branch, tag or version
     */
    Application(String name, String target, String revision, Instant at) {
        this.name = name;
        this.target = target;
        startedUpAt = at;
        syncs.add(new Operation(revision, at, at, "", ArgoCdLookAlike.ADMINISTRATOR));
    }

    String name() {
        return name;
    }

    String target() {
        return target;
    }

    boolean automated() {
        return automated;
    }

    void automated(boolean wanted) {
        automated = wanted;
    }

    Operation last() {
        return syncs.getLast();
    }

    /** Its health once it has started up. */
    void turns(String how) {
        health = how;
    }

    boolean drifted() {
        return drifted;
    }

    /** Whether what runs was changed by hand; a sync corrects that. */
    void drifted(boolean wanted) {
        drifted = wanted;
    }

    /** @param startedUp when it reaches its final health, if the sync succeeds */
    void sync(Operation operation, Instant startedUp) {
        syncs.add(operation);
        drifted = false;
        startedUpAt = startedUp;
    }

    String health(Instant now) {
        return last().succeeded(now) && now.isBefore(startedUpAt) ? "Progressing" : health;
    }

    /** The last revision deployed before the newest. */
    Optional<String> before(Instant now) {
        return history(now).reversed().stream()
                .map(Operation::revision)
                .distinct()
                .skip(1)
                .findFirst();
    }

    /** Syncs that succeeded, oldest first. */
    List<Operation> history(Instant now) {
        return syncs.stream().filter(one -> one.succeeded(now)).toList();
    }
}
