package dev.gonogo.memory;

import dev.gonogo.world.Issue;
import dev.gonogo.world.OpenItem;
import dev.gonogo.world.PullRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The milestones of a repository, and which of its issues and pull requests are in them. */
public final class MemoryMilestones {
    private final MemoryRepository repository;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Map<Integer, String> milestones = new TreeMap<>();

    MemoryMilestones(MemoryRepository repository) {
        this.repository = repository;
    }

    public void create(String title) {
        titles.add(title);
    }

    boolean exists(String title) {
        return titles.contains(title);
    }

    /**
     * Puts an issue or a pull request into a milestone, replacing the one it was in.
     *
     * @throws IllegalArgumentException if there is no such milestone
     */
    public void put(int number, String title) {
        if (!exists(title)) {
            throw new IllegalArgumentException("there is no milestone " + title);
        }
        milestones.put(number, title);
    }

    void takeOut(int number) {
        milestones.remove(number);
    }

    /** The milestone of an issue or a pull request. */
    public Optional<String> of(int number) {
        return Optional.ofNullable(milestones.get(number));
    }

    /** Oldest first. */
    List<OpenItem> openIn(String title) {
        return milestones.entrySet().stream()
                .filter(entry -> entry.getValue().equals(title))
                .flatMap(entry -> item(entry.getKey()).stream())
                .toList();
    }

    /** In any milestone or none; oldest first. */
    List<OpenItem> open() {
        Stream<Integer> issues = repository.issues().all().stream().map(Issue::number);
        Stream<Integer> requests = repository.pullRequests().all().stream().map(PullRequest::number);
        return Stream.concat(issues, requests)
                .sorted()
                .flatMap(number -> item(number).stream())
                .toList();
    }

    private Optional<OpenItem> item(int number) {
        return repository
                .issues()
                .find(number)
                .filter(Issue::open)
                .map(this::item)
                .or(() -> repository
                        .pullRequests()
                        .find(number)
                        .filter(PullRequest::open)
                        .map(this::item));
    }

    private OpenItem item(Issue issue) {
        List<String> labels = repository.issues().labels(issue.number());
        return new OpenItem(
                issue.number(), issue.title(), false, labels, issue.author().login(), issue.link());
    }

    private OpenItem item(PullRequest request) {
        List<String> labels = repository.pullRequests().labels(request.number());
        return new OpenItem(
                request.number(),
                request.title(),
                true,
                labels,
                request.author().login(),
                request.link());
    }
}
