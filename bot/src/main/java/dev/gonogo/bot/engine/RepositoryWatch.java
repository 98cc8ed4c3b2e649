package dev.gonogo.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of watch with one subject per repository, such as its hotfixes, named by a word for the kind and the
 * repository.
 */
abstract class RepositoryWatch implements Watch {
    private final String word;
    private final String prefix;
    private final Set<String> events;
    private final Set<String> repositories;
    private final InstantSource clock;
    private final Duration longestPause;
    private final LookMeter meter;

    /** @param events one of {@link WebhookEvents} */
    RepositoryWatch(String word, Set<String> events, WatchContext context) {
        this.word = word;
        this.prefix = word + " ";
        this.events = events;
        this.repositories = context.repositories().keySet();
        this.clock = context.clock();
        this.longestPause = context.longestPause();
        this.meter = new LookMeter(context.meters());
    }

    /**
     * Looks at a repository once. The next look is due when something changes without an event, for example when
     * a reminder becomes due.
     */
    abstract Look pass(String repository);

    @Override
    public List<String> subjects(String repository) {
        return repositories.contains(repository) ? List.of(prefix + repository) : List.of();
    }

    @Override
    public boolean knows(String subject) {
        return subject.startsWith(prefix) && repositories.contains(repository(subject));
    }

    @Override
    public boolean isMovedBy(String event) {
        return events.contains(event);
    }

    @Override
    public Optional<Instant> look(String subject) {
        Optional<Instant> change = meter.metered(word, () -> pass(repository(subject)));
        Instant latest = clock.instant().plus(longestPause);
        return Optional.of(change.filter(latest::isAfter).orElse(latest));
    }

    private String repository(String subject) {
        return subject.substring(prefix.length());
    }
}
