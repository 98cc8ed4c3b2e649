package dev.gonogo.bot.engine;

import dev.gonogo.hotfix.BackportReply;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.hotfix.HotfixRules;
import dev.gonogo.hotfix.HotfixState;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.process.Act;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the pull request that brings a hotfix to integration. Branch and pull request have fixed names, so a second try
 * finds what the first one made. If there is a conflict, nothing is pushed.
 */
public final class Backporter {
    private static final Logger LOG = LoggerFactory.getLogger(Backporter.class);

    private final HotfixObserver observer;
    private final ActRunner runner;
    private final Leases leases;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** Why the last try failed, for boards. */
    private final Map<HotfixId, String> troubles = new ConcurrentHashMap<>();

    public Backporter(HotfixObserver observer, Leases leases, ActRunner runner) {
        this.observer = observer;
        this.runner = runner;
        this.leases = leases;
    }

    /** Why the last try to open the backport failed; contains no secrets. */
    Optional<String> trouble(HotfixId id) {
        return Optional.ofNullable(troubles.get(id));
    }

    /**
     * Opens it if it is owed, and reports the result.
     *
     * @param login who asked for it
     */
    public Reply open(HotfixId id, String login) {
        oneAtATime.lock();
        try {
            return observer.process(id.repository())
                    .flatMap(process -> look(id).map(hotfix -> open(process, id, hotfix, login)))
                    .fold(reply -> reply, why -> Reply.say("No backport was opened. Cannot tell right now: {}", why));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Answer<Optional<Hotfix>> look(HotfixId id) {
        return observer.look(id.repository())
                .map(all -> all.stream()
                        .filter(hotfix -> hotfix.number() == id.number())
                        .findFirst());
    }

    private Reply open(ReleaseProcess process, HotfixId id, Optional<Hotfix> found, String login) {
        if (found.isEmpty()) {
            return BackportReply.unknown(process, id.number());
        }
        Hotfix hotfix = found.get();
        if (!(hotfix.state() instanceof HotfixState.Owed owed)
                || !owed.conflicts().isEmpty()) {
            return BackportReply.of(process, hotfix);
        }
        try {
            act(process, hotfix, owed, login);
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

    private void act(ReleaseProcess process, Hotfix hotfix, HotfixState.Owed owed, String login) {
        Optional<Hotfix> taken = leases.holding("hotfixes of " + process.repository(), lease -> {
            act(process, hotfix, owed, login, lease);
            return hotfix;
        });
        if (taken.isEmpty()) {
            throw new Unreachable("Somebody else is working on it; try again soon.", Duration.ZERO);
        }
    }

    private void act(ReleaseProcess process, Hotfix hotfix, HotfixState.Owed owed, String login, Lease lease) {
        RepositoryPorts repository = observer.repository(process.repository()).orElseThrow();
        String branch = HotfixRules.backportBranch(process, hotfix.number());
        String title = hotfix.request().title() + " (backport #" + hotfix.number() + ")";
        String message = title + "\n\n"
                + owed.sources().stream()
                        .map(source -> "(cherry picked from commit " + source + ")")
                        .collect(Collectors.joining("\n"));
        LOG.info("{}#{}: backport asked for by {}", process.repository(), hotfix.number(), login);
        runner.run(new Act.PushPicked(branch, owed.pick(), message), repository, lease);
        String base = process.branches().integration();
        runner.run(new Act.OpenPullRequest(branch, base, title, body(process, hotfix, login)), repository, lease);
    }

    private static String body(ReleaseProcess process, Hotfix hotfix, String login) {
        return "Takes #" + hotfix.number() + ", which went to "
                + process.branches().production() + " directly, over to "
                + process.branches().integration() + ". Asked for by " + login
                + ". The next release is not cut before this is merged.";
    }
}
