package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Engine;
import dev.gonogo.lookalike.actions.Timeline;
import dev.gonogo.lookalike.registries.PublishedPackages;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The hosted repository with everything around it. All of it is read and changed under one lock. */
final class GitHubState implements AutoCloseable {
    private static final int FIRST_NUMBER = 2436;
    private static final long FIRST_ID = 17_000_000_001L;

    final Settings settings;
    final Timeline timeline;
    final GitStore git;
    final CommitWriter writer;
    final Differences differences;
    final Links links;
    final People people;
    final BranchRules rules;
    final Workflows workflows;
    final FaultBoard faults;
    final RateLimits limits;
    final Webhooks webhooks;
    final Announcer announcer;
    final Engine engine;
    final RefEvents refs;
    final Checks checks;
    final Statuses statuses;
    final PullRequests pulls;
    final Issues issues;
    final Milestones milestones;
    final Labels labels;
    final Uploads uploads;
    final Releases releases;

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger numbers = new AtomicInteger(FIRST_NUMBER);
    private final AtomicLong ids = new AtomicLong(FIRST_ID);

    GitHubState(Settings settings, CommitWriter writer, URI root, PublishedPackages packages) {
        this.settings = settings;
        this.writer = writer;
        git = writer.git();
        timeline = new Timeline(settings.clock());
        differences = new Differences(git);
        links = new Links(root, settings);
        people = new People(links, settings);
        workflows = new Workflows(git);
        rules = new BranchRules(settings, git, workflows);
        announcer = new Announcer(this);
        engine = new Engine(
                new Engine.Parts(
                        timeline, packages, new LocalHost(this), announcer, ids::getAndIncrement, settings.speed()),
                settings.builtIn()::scripts);
        faults = new FaultBoard(engine.faults());
        limits = new RateLimits(settings.clock());
        webhooks = new Webhooks(faults);
        refs = new RefEvents(this);
        checks = new Checks(this);
        statuses = new Statuses(this);
        pulls = new PullRequests(this);
        issues = new Issues(this);
        milestones = new Milestones(this);
        labels = new Labels(this);
        uploads = new Uploads(this);
        releases = new Releases(this);
    }

    /** The next number of an issue or pull request. */
    int nextNumber() {
        return numbers.getAndIncrement();
    }

    /** A number is taken, so the next one must be higher. */
    void taken(int number) {
        numbers.accumulateAndGet(number + 1, Math::max);
    }

    long nextId() {
        return ids.getAndIncrement();
    }

    /** The branch whose workflows count and whose files are shown first. */
    String defaultBranch() {
        return "main";
    }

    /** Runs an action under the lock. */
    <T> T alone(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    void alone(Runnable action) {
        alone(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public void close() {
        webhooks.close();
        git.close();
    }
}
