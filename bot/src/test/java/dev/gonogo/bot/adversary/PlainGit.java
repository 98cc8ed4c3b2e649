package dev.gonogo.bot.adversary;

import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.StoredCommit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What plain git says about commits, from their parents and trees only. */
record PlainGit(MemoryRepository repository) {

    Map<String, String> tree(String commit) {
        return repository.at(commit).files();
    }

    /** The first-parent line, newest first, including {@code head}. */
    List<StoredCommit> line(String head) {
        return Stream.iterate(
                        Optional.of(repository.at(head)),
                        Optional::isPresent,
                        commit -> commit.flatMap(one -> one.parents().stream().findFirst())
                                .map(repository::at))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean onLine(String commit, String head) {
        return line(head).stream().anyMatch(one -> one.id().equals(commit));
    }

    /** The commit and all that it can reach. */
    Set<String> ancestors(String head) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(head));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                open.addAll(repository.at(next).parents());
            }
        }
        return seen;
    }

    /** The nearest commit that both can reach. */
    Optional<String> base(String one, String other) {
        Set<String> reached = ancestors(other);
        return ancestors(one).stream().filter(reached::contains).findFirst();
    }

    /** The tree of the first parent; for a root commit, the empty one. */
    Map<String, String> before(StoredCommit commit) {
        return commit.parents().stream().findFirst().map(this::tree).orElse(Map.of());
    }

    /** Paths with different texts. A missing path has no text. */
    static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> same(one, other, path));
        return paths;
    }

    static boolean same(Map<String, String> one, Map<String, String> other, String path) {
        return one.getOrDefault(path, "").equals(other.getOrDefault(path, ""));
    }
}
