package dev.gonogo.bot.engine;

import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixRules;
import dev.gonogo.plan.Observation;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Looks at the pull requests into production without acting, and keeps the last result for replies that cannot wait.
 */
public final class HotfixObserver {
    private final HotfixStore store;
    private final ProcessLibrary library;
    private final WorldReader reader;
    private final Map<String, RepositoryPorts> repositories;
    private final Map<String, List<Hotfix>> seen = new ConcurrentHashMap<>();

    public HotfixObserver(
            HotfixStore store, ProcessLibrary library, WorldReader reader, Map<String, RepositoryPorts> repositories) {
        this.store = store;
        this.library = library;
        this.reader = reader;
        this.repositories = Map.copyOf(repositories);
    }

    /** All hotfixes that the forge still shows, newest first. */
    public Answer<List<Hotfix>> look(String repository) {
        Answer<List<Hotfix>> found = library.lastRead(repository)
                .flatMap(process ->
                        ask(repository, world -> HotfixRules.decide(process, store.authorisations(repository), world)));
        if (found instanceof Answer.Known<List<Hotfix>>(List<Hotfix> hotfixes)) {
            seen.put(repository, hotfixes);
        }
        return found;
    }

    /** Decides again and again, answering the questions, until no new question is asked. */
    public <T> Answer<T> ask(String name, Function<World, Answer<T>> decide) {
        RepositoryPorts repository = repositories.get(name);
        return repository == null
                ? new Answer.CannotTell<>(name + " is not in the bot's configuration")
                : reader.settled(new Observation(), repository, decide);
    }

    /** Its state at the last look; empty if it was not seen since the start. */
    public Optional<Hotfix> lastSeen(PullRequestId id) {
        return seen.getOrDefault(id.repository(), List.of()).stream()
                .filter(hotfix -> hotfix.number() == id.number())
                .findFirst();
    }

    Answer<ReleaseProcess> process(String repository) {
        return library.lastRead(repository);
    }

    Optional<RepositoryPorts> repository(String name) {
        return Optional.ofNullable(repositories.get(name));
    }
}
