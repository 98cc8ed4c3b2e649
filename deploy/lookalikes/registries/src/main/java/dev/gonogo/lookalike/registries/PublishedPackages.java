package dev.gonogo.lookalike.registries;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What was published, in order. A published version stays for ever, as in the real registries. */
public final class PublishedPackages {
    private final InstantSource clock;
    private final List<Publication> publications = new ArrayList<>();
    private Duration delay = Duration.ZERO;

    public PublishedPackages(InstantSource clock) {
        this.clock = clock;
    }

    /** How long something published from now on stays invisible. */
    public synchronized void publicationDelay(Duration time) {
        delay = time;
    }

    /**
     * Publishes at the given time.
     *
     * @throws IllegalStateException if this version is already there, like npm's E403
     */
    public synchronized void publish(Artifact artifact, String channel, Instant at) {
        if (holds(artifact)) {
            throw new IllegalStateException("You cannot publish over the previously published versions: " + artifact);
        }
        publications.add(new Publication(artifact, channel, at, at.plus(delay)));
    }

    /** Whether the version was published, visible yet or not. */
    public synchronized boolean holds(Artifact artifact) {
        return publications.stream().anyMatch(one -> one.artifact().equals(artifact));
    }

    /** What the registry shows of a package now, oldest first. */
    public synchronized List<Publication> visible(Registry registry, String name) {
        return visible(registry).stream()
                .filter(one -> one.artifact().name().equals(name))
                .toList();
    }

    /** What the registry shows of all packages now, oldest first. */
    synchronized List<Publication> visible(Registry registry) {
        var now = clock.instant();
        return publications.stream()
                .filter(one -> one.artifact().registry() == registry)
                .filter(one -> !one.visibleAt().isAfter(now))
                .toList();
    }

    /** Everything published, visible or not. */
    public synchronized List<Publication> all() {
        return List.copyOf(publications);
    }
}
