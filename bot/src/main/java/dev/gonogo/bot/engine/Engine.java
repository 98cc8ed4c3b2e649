package dev.gonogo.bot.engine;

import dev.gonogo.port.LookSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure that every kind of subject is looked at when it is due, or sooner if something happens. */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final List<Watch> watches;
    private final Set<String> repositories;
    private final LookSchedule schedule;
    private final InstantSource clock;

    /**
     * @param schedule calls {@link #look}
     * @param kinds what is looked at besides the rules of each repository
     */
    public Engine(WatchContext context, LookSchedule schedule, List<Watch> kinds) {
        this.watches = new ArrayList<>(kinds);
        watches.addFirst(new RulesWatch(context, schedule, kinds));
        this.repositories = context.repositories().keySet();
        this.schedule = schedule;
        this.clock = context.clock();
    }

    /** Looks at everything soon, after a start. */
    public void lookAtAll() {
        OneByOne.each(repositories, repository -> lookNow(watches, repository));
    }

    /**
     * Something happened in a repository: whatever it may affect is looked at.
     *
     * @param event GitHub's name
     */
    public void nudge(String repository, String event) {
        lookNow(watches.stream().filter(watch -> watch.isMovedBy(event)).toList(), repository);
    }

    /** We changed something about a pull request ourselves, or decided about it. */
    public void nudgePullRequests(String repository) {
        nudge(repository, WebhookEvents.PULL_REQUEST);
    }

    private void lookNow(List<Watch> moved, String repository) {
        OneByOne.each(
                moved,
                watch -> watch.subjects(repository).forEach(subject -> schedule.lookBy(subject, clock.instant())));
    }

    /**
     * Looks at a subject once, and says when to look again; empty for never. Must not be called for the same subject
     * twice at the same time.
     */
    public Optional<Instant> look(String subject) {
        Optional<Watch> known =
                watches.stream().filter(watch -> watch.knows(subject)).findFirst();
        if (known.isEmpty()) {
            LOG.warn("There is no longer anything named {}. It will not be looked at again.", subject);
        }
        return known.flatMap(watch -> watch.look(subject));
    }
}
