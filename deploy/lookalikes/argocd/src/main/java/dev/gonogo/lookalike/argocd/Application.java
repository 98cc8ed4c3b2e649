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
     * An application that was deployed and is healthy.
     *
     * @param target branch, tag or version that it has when nobody says another
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

    /** What becomes of it once it has started up. */
    void turns(String how) {
        health = how;
    }

    boolean drifted() {
        return drifted;
    }

    /** Whether what runs was changed by hand; a sync puts that right. */
    void drifted(boolean wanted) {
        drifted = wanted;
    }

    /** @param startedUp when it is as healthy as it gets, where the sync succeeds */
    void sync(Operation operation, Instant startedUp) {
        syncs.add(operation);
        drifted = false;
        startedUpAt = startedUp;
    }

    String health(Instant now) {
        return last().succeeded(now) && now.isBefore(startedUpAt) ? "Progressing" : health;
    }

    /** The revision before the newest that was deployed. */
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
