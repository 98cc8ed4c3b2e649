package dev.gonogo.memory;

import dev.gonogo.world.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The issues of a repository. People write in them when told. */
public final class MemoryIssues {
    private static final int FIRST = 2431;

    private final MemoryRepository repository;
    private final Map<Integer, Issue> issues = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> labels = new LinkedHashMap<>();

    MemoryIssues(MemoryRepository repository) {
        this.repository = repository;
    }

    /** @return its number */
    public int open(String author, String title, String body) {
        int number = FIRST;
        while (issues.containsKey(number)
                || repository.pullRequests().find(number).isPresent()) {
            number++;
        }
        issues.put(
                number,
                new Issue(
                        number,
                        title,
                        repository.accounts().of(author),
                        body,
                        true,
                        List.of(),
                        repository.address("issues/" + number)));
        return number;
    }

    /** @throws IllegalArgumentException if there is no such issue */
    public void comment(int number, String author, String text) {
        Issue issue = get(number);
        List<Issue.Comment> comments = new ArrayList<>(issue.comments());
        comments.add(new Issue.Comment(repository.accounts().of(author), text, false));
        put(issue, issue.title(), issue.body(), issue.open(), comments);
    }

    /**
     * Somebody with write access changes the last comment, which still names its author.
     *
     * @throws IllegalArgumentException if there is no such issue
     */
    public void editLastComment(int number, String text) {
        Issue issue = get(number);
        List<Issue.Comment> comments = new ArrayList<>(issue.comments());
        comments.add(new Issue.Comment(comments.removeLast().author(), text, true));
        put(issue, issue.title(), issue.body(), issue.open(), comments);
    }

    /** @throws IllegalArgumentException if there is no such issue */
    public void close(int number) {
        Issue issue = get(number);
        put(issue, issue.title(), issue.body(), false, issue.comments());
    }

    /**
     * Somebody with write access replaces the text.
     *
     * @throws IllegalArgumentException if there is no such issue
     */
    public void edit(int number, String body) {
        change(number, get(number).title(), body);
    }

    void change(int number, String title, String body) {
        Issue issue = get(number);
        put(issue, title, body, issue.open(), issue.comments());
    }

    private void put(Issue issue, String title, String body, boolean open, List<Issue.Comment> comments) {
        issues.put(
                issue.number(), new Issue(issue.number(), title, issue.author(), body, open, comments, issue.link()));
    }

    /** @throws IllegalArgumentException if there is no such issue */
    public void label(int number, String label) {
        labels.computeIfAbsent(get(number).number(), any -> new LinkedHashSet<>())
                .add(label);
    }

    List<String> labels(int number) {
        return List.copyOf(labels.getOrDefault(number, Set.of()));
    }

    /** In the order in which they were opened. */
    public List<Issue> all() {
        return List.copyOf(issues.values());
    }

    public Optional<Issue> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    private Issue get(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("there is no issue #" + number));
    }

    /** The newest open one with this title and author. */
    Optional<Issue> find(String author, String title) {
        return issues.values().stream()
                .filter(issue -> issue.open()
                        && issue.author().named(author)
                        && issue.title().equals(title))
                .reduce((older, newer) -> newer);
    }
}
