package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.workflow.RetryBackoff;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import java.time.Duration;
import java.util.Optional;

/** The request to Argo CD while an application is not at the revision of a rollout, and when to repeat it. */
record SyncRequest(Rollout rollout) {
    /** A sync that does not show as an operation after this long was lost. */
    private static final Duration ARRIVAL = Duration.ofMinutes(2);
    /** A refused sync is requested again after this long, because the cause may have been fixed. */
    private static final Duration RETRY_REJECTED = Duration.ofMinutes(1);

    Progress progress() {
        Situation situation = rollout.situation();
        Optional<Fact.Intent> intent = situation.release().lastIntent(situation.step());
        if (intent.isEmpty()) {
            return first();
        }
        return situation
                .release()
                .rejected(intent.get())
                .map(rejected -> retryLater(intent.get(), rejected))
                .orElseGet(() -> notShown(intent.get()));
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

    private Progress retryLater(Fact.Intent intent, Fact.Rejected rejected) {
        return rollout.situation().now().isBefore(rejected.at().plus(RETRY_REJECTED))
                ? Progress.Stopped.because(say(
                        "{} could not be synced to {}: {}", rollout.name(), code(rollout.revision()), rejected.why()))
                : due(intent.turn() + 1);
    }

    /** What people do after our request is never overridden by repeating it. */
    private Progress notShown(Fact.Intent intent) {
        return deployedAfter(intent)
                .or(() -> endedAfter(intent))
                .<Progress>map(seen -> Progress.Stopped.because(
                        say("{} after this release asked for {}. {}", seen, code(rollout.revision()), next())))
                .orElseGet(() -> rollout.situation().now().isAfter(intent.at().plus(ARRIVAL))
                        ? again(intent)
                        : Progress.Working.quietly(say("waiting for Argo CD to start syncing {}", rollout.name())));
    }

    private Progress again(Fact.Intent intent) {
        return new RetryBackoff(rollout.situation(), intent)
                .stop(tries -> say(
                        "{} was asked {} times to be synced to {}, and Argo CD shows no such sync. Check whether its"
                                + " application controller is running.",
                        rollout.name(),
                        tries,
                        code(rollout.revision())))
                .orElseGet(() -> due(intent.turn() + 1));
    }

    private Words next() {
        return rollout.newest()
                .flatMap(newest -> rollout.replaced(newest.revision()))
                .orElseGet(() ->
                        say("Sync it to {} in Argo CD to continue, or abandon the release.", code(rollout.revision())));
    }

    /** Another revision that appears in the history after our request. */
    private Optional<Words> deployedAfter(Fact.Intent intent) {
        return rollout.newest()
                .filter(one -> one.at().isAfter(intent.at()) && isAnother(one.revision()))
                .map(one -> say("somebody had {} synced to {}", rollout.name(), Rollout.shown(one.revision())));
    }

    /** An operation on another or an unknown revision that left nothing in the history. */
    private Optional<Words> endedAfter(Fact.Intent intent) {
        return rollout.deployment()
                .operation()
                .filter(one -> one.ended().isAfter(intent.at()) && isAnother(one.revision()))
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
