package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.process.deployment.Rollout;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import java.util.Optional;

/**
 * An application after its rollout: whether what was deployed is still there, and healthy.
 *
 * @param rollout with an empty revision if the release did not deploy it
 */
record DeployedApplication(Rollout rollout) {

    WatchResult look() {
        Deployment deployment = rollout.deployment();
        Optional<Operation> running = deployment.operation().filter(one -> one.phase() == Phase.RUNNING);
        if (running.isPresent()) {
            return pending(
                    say("is being synced to {}", Rollout.shown(running.get().revision())));
        }
        Optional<String> deployed = deployed();
        if (deployed.isEmpty()) {
            return WatchResult.unknown(say("Argo CD does not say which revision {} has", rollout.name()));
        }
        if (!rollout.revision().isEmpty() && !rollout.names().contains(deployed.get())) {
            return elsewhere(deployed.get());
        }
        return inPart().map(this::inPart).orElseGet(this::inPlace);
    }

    /**
     * Another revision to which some resources were synced since. Argo CD shows that as the last operation and keeps no
     * history of it.
     */
    private Optional<String> inPart() {
        return rollout.newest()
                .filter(any -> !rollout.revision().isEmpty())
                .flatMap(newest -> rollout.deployment()
                        .operation()
                        .filter(one -> one.phase() == Phase.SUCCEEDED)
                        .map(Operation::revision)
                        .filter(revision -> !revision.equals(newest.revision())
                                && !rollout.names().contains(revision)));
    }

    private WatchResult inPart(String revision) {
        return fallen(
                say(
                        "was partly synced to {}, and the rest is at {}",
                        Rollout.shown(revision),
                        code(rollout.revision())),
                say("Sync all of it to {} in Argo CD, or abandon the release.", code(rollout.revision())));
    }

    /** Whether a later release has replaced it. */
    boolean isTakenOver() {
        return deployed()
                .filter(revision -> !rollout.names().contains(revision))
                .flatMap(rollout::replaced)
                .isPresent();
    }

    /** What was deployed last. Argo CD can be configured to keep no history. */
    private Optional<String> deployed() {
        Deployment deployment = rollout.deployment();
        return rollout.newest()
                .map(Deployed::revision)
                .or(() -> deployment
                        .operation()
                        .filter(one -> one.phase() == Phase.SUCCEEDED)
                        .map(Operation::revision))
                .or(() -> deployment.compared().stream()
                        .filter(any -> deployment.sync() == Sync.SYNCED)
                        .findFirst());
    }

    private WatchResult elsewhere(String revision) {
        return fallen(
                say("is {} at {}, not at {}", rollout.word(), Rollout.shown(revision), code(rollout.revision())),
                rollout.replaced(revision)
                        .orElseGet(() ->
                                say("Sync it to {} in Argo CD, or abandon the release.", code(rollout.revision()))));
    }

    /** If Argo CD compares with another revision, the differences are not ours. */
    private WatchResult inPlace() {
        Deployment deployment = rollout.deployment();
        if (rollout.isCompared() && deployment.sync() == Sync.OUT_OF_SYNC) {
            return fallen(
                    say("is {}{}, but what is running differs from it", rollout.word(), at()),
                    say(
                            "Look at the differences in Argo CD: something was changed or removed by hand. Sync it once more."));
        }
        if (rollout.isCompared() && deployment.sync() == Sync.UNKNOWN) {
            return WatchResult.unknown(
                    say("Argo CD cannot compare {} with {}", rollout.name(), code(rollout.revision())));
        }
        return switch (deployment.health()) {
            case HEALTHY -> WatchResult.of(Verdict.HELD, deployment.link(), stands(say("is healthy{}", at())));
            case PROGRESSING -> pending(say("is starting up{}", at()));
            case SUSPENDED -> pending(say("is suspended{} until it is resumed in Argo CD", at()));
            case DEGRADED, MISSING ->
                fallen(
                        say("is {}{}", rollout.word(), at()),
                        say("Fix it where it runs, or restore the earlier revision in Argo CD and abandon the"
                                + " release."));
            case UNKNOWN -> WatchResult.unknown(say("Argo CD does not know whether {} is healthy", rollout.name()));
        };
    }

    private Words at() {
        return rollout.revision().isEmpty() ? Words.NONE : say(" at {}", code(rollout.revision()));
    }

    private Words stands(Words how) {
        return say("{} {}", rollout.name(), how);
    }

    private WatchResult pending(Words how) {
        return WatchResult.of(Verdict.PENDING, rollout.deployment().link(), stands(how));
    }

    private WatchResult fallen(Words how, Words next) {
        return WatchResult.fallen(rollout.deployment().link(), stands(how), next);
    }
}
