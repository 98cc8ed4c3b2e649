package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The milestones, and which issues and pull requests are in them (docs.github.com/rest/issues/milestones). */
final class Milestones {

    /** @param number a sequence of its own, separate from the numbers of issues */
    record Milestone(int number, String title, String author, Instant createdAt) {}

    private final GitHubState gitHub;
    private final Map<Integer, Milestone> milestones = new LinkedHashMap<>();
    private final Map<Integer, Integer> items = new HashMap<>();

    Milestones(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    List<Milestone> all() {
        return new ArrayList<>(milestones.values());
    }

    Optional<Milestone> find(int number) {
        return Optional.ofNullable(milestones.get(number));
    }

    Optional<Milestone> find(String title) {
        return all().stream().filter(one -> one.title().equals(title)).findFirst();
    }

    Milestone create(String title, String author) {
        if (title.isBlank()) {
            throw ApiProblem.field("Milestone", "title", "missing_field");
        }
        if (find(title).isPresent()) {
            throw ApiProblem.field("Milestone", "title", "already_exists");
        }
        var milestone = new Milestone(milestones.size() + 1, title, author, gitHub.timeline.instant());
        milestones.put(milestone.number(), milestone);
        return milestone;
    }

    /** Puts an issue or a pull request into a milestone, out of any other. */
    void put(int item, Milestone milestone) {
        items.put(item, milestone.number());
    }

    void takeOut(int item) {
        items.remove(item);
    }

    /** The milestone of an issue or a pull request. */
    Optional<Milestone> of(int item) {
        return Optional.ofNullable(items.get(item)).flatMap(this::find);
    }

    /** How many open or closed issues and pull requests are in it. */
    long count(Milestone milestone, boolean open) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue() == milestone.number())
                .filter(entry -> gitHub.issues
                                .find(entry.getKey())
                                .map(Issue::open)
                                .orElseGet(
                                        () -> gitHub.pulls.get(entry.getKey()).open())
                        == open)
                .count();
    }
}
