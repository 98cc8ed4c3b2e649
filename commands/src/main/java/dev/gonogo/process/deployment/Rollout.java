package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An application on its way to a revision, in its present state.
 *
 * @param revision as people write it
 * @param names under which Argo CD may show that revision
 */
public record Rollout(Situation situation, String revision, Set<String> names, Deployment deployment) {
    /** The clocks of Argo CD and the bot may differ by this much. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);
    /** Differences after a sync may disappear by themselves for this long. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public Rollout {
        names = Set.copyOf(names);
    }

    Progress progress() {
        Optional<Operation> running = deployment.operation().filter(one -> one.phase() == Phase.RUNNING);
        if (running.isPresent()) {
            return underWay(running.get());
        }
        Optional<Operation> failed = ours().filter(one -> one.phase() == Phase.FAILED && sinceWeAsked(one.ended()));
        if (failed.isPresent()) {
            return failed(failed.get());
        }
        return arrived() ? settled() : new SyncRequest(this).progress();
    }

    /** The last operation, if it is about this revision. */
    private Optional<Operation> ours() {
        return deployment.operation().filter(one -> names.contains(one.revision()));
    }

    /** What was deployed last. */
    public Optional<Deployed> newest() {
        return deployment.history().stream().findFirst();
    }

    /** Whether Argo CD's comparison is with this revision. */
    public boolean isCompared() {
        return deployment.compared().stream().anyMatch(names::contains);
    }

    /**
     * What to do if a revision belongs to a later release, which then has taken this one's place; empty if it does not,
     * or this cannot be told.
     */
    public Optional<Words> replaced(String found) {
        return later(found)
                .fold(version -> version, why -> Optional.empty())
                .map(version -> say(
                        "The later release {} replaced it: do not sync it back. {} can no longer be checked there."
                                + " Continue without that as described below, or abandon this release.",
                        code(version),
                        code(revision)));
    }

    /** The later release that a revision belongs to; empty if there is none. */
    Answer<Optional<Version>> later(String found) {
        return situation
                .refs()
                .flatMap(refs -> Releases.of(situation.process(), situation.world())
                        .flatMap(releases -> releases.last(releases.all().stream()
                                .filter(one -> one.version().compareTo(situation.version()) > 0)
                                .filter(one -> one.version().toString().equals(found)
                                        || Deploy.names(refs, releases.tag(one)).contains(found))
                                .toList())))
                .map(counts -> counts.released().map(Released::version));
    }

    private boolean sinceWeAsked(Instant time) {
        return situation
                .release()
                .lastIntent(situation.step())
                .filter(intent -> !time.isBefore(intent.at().minus(CLOCK_DIFFERENCE)))
                .isPresent();
    }

    private Progress underWay(Operation operation) {
        if (operation.revision().isEmpty()) {
            return Progress.Working.quietly(say("{} is busy with a sync", name()));
        }
        if (!names.contains(operation.revision())) {
            return Progress.Working.quietly(say(
                    "{} is busy with another sync, to {}; ours comes after it", name(), shown(operation.revision())));
        }
        Words syncing = say("{} is being synced to {}", name(), code(revision));
        return Progress.Working.quietly(
                operation.message().isEmpty() ? syncing : say("{}: {}", syncing, operation.message()));
    }

    private Progress failed(Operation operation) {
        String why = operation.message().isEmpty() ? "Argo CD does not say why" : operation.message();
        return Progress.Stopped.because(say(
                "{} could not be synced to {}: {}. Fix the cause and sync it once more in Argo CD.",
                name(),
                code(revision),
                why.replaceFirst("\\.$", "")));
    }

    /**
     * Whether this revision was deployed last and nothing went wrong after it. If the last operation synced only some
     * resources, it is not in the history.
     */
    private boolean arrived() {
        boolean succeeded = deployment
                .operation()
                .map(one -> one.phase() == Phase.SUCCEEDED)
                .orElse(true);
        boolean there = newest().map(Deployed::revision)
                        .or(() -> deployment.operation().map(Operation::revision))
                        .filter(names::contains)
                        .isPresent()
                || (isCompared() && deployment.sync() == Sync.SYNCED);
        return succeeded && there;
    }

    /** The state after the sync. If Argo CD compares with another revision, the differences are not ours. */
    private Progress settled() {
        if (isCompared() && deployment.sync() != Sync.SYNCED) {
            return different();
        }
        return switch (deployment.health()) {
            case HEALTHY -> done();
            case PROGRESSING -> Progress.Working.quietly(say("{} is at {} and is starting up", name(), code(revision)));
            case SUSPENDED ->
                Progress.Working.quietly(say(
                        "{} is at {} and suspended; it continues when it is resumed in Argo CD",
                        name(),
                        code(revision)));
            case DEGRADED, MISSING -> unhealthy();
            case UNKNOWN ->
                new Progress.Unsure("Argo CD does not know whether " + deployment.application() + " is healthy");
        };
    }

    private Progress different() {
        if (deployment.sync() == Sync.UNKNOWN) {
            return new Progress.Unsure("Argo CD cannot compare " + deployment.application() + " with " + revision);
        }
        boolean fresh = deployedAt()
                .filter(at -> situation.now().isBefore(at.plus(SETTLING)))
                .isPresent();
        return fresh
                ? Progress.Working.quietly(
                        say("{} was synced to {}, but what is running still differs", name(), code(revision)))
                : Progress.Stopped.because(say(
                        "{} was synced to {}, but what is running differs from it. Look at the differences in Argo"
                                + " CD: something may have to be pruned, or was changed by hand.",
                        name(),
                        code(revision)));
    }

    private Optional<Instant> deployedAt() {
        return newest().filter(one -> names.contains(one.revision()))
                .map(Deployed::at)
                .or(() -> ours().map(Operation::ended));
    }

    private Progress done() {
        Map<String, String> values =
                new HashMap<>(Map.of("application", deployment.application(), "revision", revision));
        deployedAt().ifPresent(at -> values.put("deployed", at.toString()));
        Words healthy = say("{} is healthy at {}", name(), code(revision));
        Words words = EarlySync.of(situation.step(), situation).stream()
                .findFirst()
                .map(early -> say("{}; {}", healthy, early.words()))
                .orElse(healthy);
        return new Progress.Done(words, values);
    }

    private Progress unhealthy() {
        Words now = say("{} is {} at {}", name(), word(), code(revision));
        return Progress.Stopped.because(deployment.history().stream()
                .map(Deployed::revision)
                .filter(earlier -> !earlier.isEmpty() && !names.contains(earlier))
                .findFirst()
                .map(earlier ->
                        say("{}. Look at it in Argo CD: fix it there, or sync it back to {}.", now, shown(earlier)))
                .orElseGet(() ->
                        say("{}. Look at it in Argo CD: there is no known earlier revision to go back to.", now)));
    }

    /** Its health in one word. */
    public String word() {
        return deployment.health().name().toLowerCase(Locale.ROOT);
    }

    public Span name() {
        return link(deployment.application(), deployment.link());
    }

    /** A sync of somebody's own files has no revision. */
    public static Span shown(String found) {
        if (found.isEmpty()) {
            return new Span.Plain("files of somebody's own");
        }
        return OBJECT_ID.matcher(found).matches() ? commit(found) : code(found);
    }
}
