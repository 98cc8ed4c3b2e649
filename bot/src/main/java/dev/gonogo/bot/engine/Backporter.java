package dev.gonogo.bot.engine;

import dev.gonogo.hotfix.BackportActs;
import dev.gonogo.hotfix.BackportReply;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.process.Act;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the pull request that brings a hotfix to integration, when somebody asks for it: looks, does what is decided,
 * and looks again.
 */
public final class Backporter {
    private static final Logger LOG = LoggerFactory.getLogger(Backporter.class);

    private final HotfixObserver observer;
    private final ActRunner runner;
    private final Leases leases;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** Why the last try failed, for boards. */
    private final Map<PullRequestId, String> troubles = new ConcurrentHashMap<>();

    public Backporter(HotfixObserver observer, Leases leases, ActRunner runner) {
        this.observer = observer;
        this.runner = runner;
        this.leases = leases;
    }

    /** Why the last try to open the backport failed; contains no secrets. */
    Optional<String> trouble(PullRequestId id) {
        return Optional.ofNullable(troubles.get(id));
    }

    /**
     * Opens it if it is owed, and reports the result.
     *
     * @param login who asked for it
     */
    public Reply open(PullRequestId id, String login) {
        oneAtATime.lock();
        try {
            return observer.process(id.repository())
                    .flatMap(process -> look(id).map(hotfix -> open(process, id, hotfix, login)))
                    .fold(reply -> reply, why -> Reply.say("No backport was opened. Cannot tell right now: {}", why));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Answer<Optional<Hotfix>> look(PullRequestId id) {
        return observer.look(id.repository())
                .map(all -> all.stream()
                        .filter(hotfix -> hotfix.number() == id.number())
                        .findFirst());
    }

    private Reply open(ReleaseProcess process, PullRequestId id, Optional<Hotfix> found, String login) {
        if (found.isEmpty()) {
            return BackportReply.unknown(process, id.number());
        }
        Hotfix hotfix = found.get();
        List<Act> acts = BackportActs.of(process, hotfix, login);
        if (acts.isEmpty()) {
            return BackportReply.of(process, hotfix);
        }
        LOG.info("{}: backport asked for by {}", id, login);
        try {
            act(process.repository(), acts);
            troubles.remove(id);
        } catch (Refused | Unreachable trouble) {
            String why = String.valueOf(trouble.getMessage());
            LOG.warn("{}: the backport was not opened: {}", id, why);
            troubles.put(id, why);
            return Reply.say("The backport of #{} was not opened: {}", id.number(), why);
        }
        return look(id).fold(
                        after -> BackportReply.of(process, after.orElse(hotfix)),
                        why -> Reply.say("Done, but cannot tell its status right now: {}", why));
    }

    private void act(String name, List<Act> acts) {
        RepositoryPorts repository = observer.repository(name).orElseThrow();
        boolean taken = leases.holding("hotfixes of " + name, lease -> {
                    acts.forEach(act -> runner.run(act, repository, lease));
                    return name;
                })
                .isPresent();
        if (!taken) {
            throw new Unreachable("Somebody else is working on it; try again soon.", Duration.ZERO);
        }
    }
}
