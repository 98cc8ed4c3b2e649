package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Progress;
import dev.gonogo.process.workflow.Retry;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import java.time.Instant;
import java.util.Optional;

/** The request to Argo CD while an application is not at the revision of a rollout, and when to repeat it. */
record SyncRequest(Rollout rollout) {
    Progress progress() {
        return Retry.of(rollout.situation()).map(this::requested).orElseGet(this::first);
    }

    private Progress requested(Retry retry) {
        return retry.refusal().map(refusal -> refused(retry, refusal)).orElseGet(() -> notShown(retry));
    }

    /** What a later release deployed is never synced back. */
    private Progress first() {
        return rollout.newest()
                .map(Deployed::revision)
                .filter(this::isAnother)
                .map(there -> rollout.later(there)
                        .fold(
                                later -> later.map(version -> overtaken(there, version))
                                        .orElseGet(() -> due(1)),
                                Progress.Unsure::new))
                .orElseGet(() -> due(1));
    }

    private Progress overtaken(String there, Version later) {
        return Progress.Stopped.because(say(
                "{} is at {} of the later release {}, so it is not synced back to {}. If that is intended, sync it"
                        + " in Argo CD. Otherwise continue without it as described below, or abandon this release.",
                rollout.name(),
                Rollout.shown(there),
                code(later),
                code(rollout.revision())));
    }

    private Progress refused(Retry retry, Fact.Rejected refusal) {
        return retry.after(
                refusal,
                say("{} could not be synced to {}: {}", rollout.name(), code(rollout.revision()), refusal.why()),
                () -> due(retry.turn()));
    }

    /** What people do after our request is never overridden by repeating it. */
    private Progress notShown(Retry retry) {
        Instant asked = retry.last().at();
        return deployedAfter(asked)
                .or(() -> endedAfter(asked))
                .<Progress>map(seen -> Progress.Stopped.because(
                        say("{} after this release asked for {}. {}", seen, code(rollout.revision()), next())))
                .orElseGet(() -> retry.isLate()
                        ? again(retry)
                        : Progress.Working.quietly(say("waiting for Argo CD to start syncing {}", rollout.name())));
    }

    private Progress again(Retry retry) {
        return retry.stop(tries -> say(
                        "{} was asked {} times to be synced to {}, and Argo CD shows no such sync. Check whether its"
                                + " application controller is running.",
                        rollout.name(),
                        tries,
                        code(rollout.revision())))
                .orElseGet(() -> due(retry.turn()));
    }

    private Words next() {
        return rollout.newest()
                .flatMap(newest -> rollout.replaced(newest.revision()))
                .orElseGet(() ->
                        say("Sync it to {} in Argo CD to continue, or abandon the release.", code(rollout.revision())));
    }

    /** Another revision that appears in the history after our request. */
    private Optional<Words> deployedAfter(Instant asked) {
        return rollout.newest()
                .filter(one -> one.at().isAfter(asked) && isAnother(one.revision()))
                .map(one -> say("somebody had {} synced to {}", rollout.name(), Rollout.shown(one.revision())));
    }

    /** An operation on another or an unknown revision that left nothing in the history. */
    private Optional<Words> endedAfter(Instant asked) {
        return rollout.deployment()
                .operation()
                .filter(one -> one.ended().isAfter(asked) && isAnother(one.revision()))
                .map(this::ended);
    }

    private Words ended(Operation operation) {
        Words to = operation.revision().isEmpty() ? Words.NONE : say(" to {}", Rollout.shown(operation.revision()));
        Words why = operation.message().isEmpty() ? Words.NONE : say(" ({})", operation.message());
        return operation.phase() == Phase.FAILED
                ? say("a sync of {}{} failed{}", rollout.name(), to, why)
                : say("{} was synced{}", rollout.name(), to);
    }

    private boolean isAnother(String revision) {
        return !rollout.names().contains(revision);
    }

    /** The release may be what makes an application healthy again, so an unhealthy one is only mentioned. */
    private Progress due(int turn) {
        Words syncing = say("syncing {} to {}", rollout.name(), code(rollout.revision()));
        Health health = rollout.deployment().health();
        boolean ill = health == Health.DEGRADED || health == Health.MISSING;
        return new Progress.Due(
                new Act.Sync(
                        rollout.situation().step(), turn, rollout.deployment().application(), rollout.revision()),
                ill ? say("{}; it is {} before that", syncing, rollout.word()) : syncing);
    }
}
