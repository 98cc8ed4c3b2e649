package dev.gonogo.bot.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has hotfixes looked at: one look at a repository at a time, and one more for all that happens during it. */
public final class HotfixPatrol {
    private static final Logger LOG = LoggerFactory.getLogger(HotfixPatrol.class);

    private final Executor threads;
    private final Consumer<String> look;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** @param look takes a repository; what it throws is logged, and the next round tries again */
    public HotfixPatrol(Executor threads, Consumer<String> look) {
        this.threads = threads;
        this.look = look;
    }

    /** Looks at the repository's hotfixes soon. */
    public void soon(String repository) {
        if (wanted.add(repository)) {
            threads.execute(() -> take(repository));
        }
    }

    private void take(String repository) {
        ReentrantLock turn = turns.computeIfAbsent(repository, any -> new ReentrantLock());
        turn.lock();
        try {
            wanted.remove(repository);
            look.accept(repository);
        } catch (RuntimeException trouble) {
            LOG.error("{}: looking at hotfixes failed; the next round tries again", repository, trouble);
        } finally {
            turn.unlock();
        }
    }
}
