package dev.gonogo.memory;

import dev.gonogo.world.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issues of a repository. People write in them when told. */
public final class MemoryIssues {
    private static final int FIRST = 2431;

    private final MemoryRepository repository;
    private final Map<Integer, Issue> issues = new LinkedHashMap<>();

    MemoryIssues(MemoryRepository repository) {
        this.repository = repository;
    }

    /** @return its number */
    public int open(String author, String title, String body) {
        int number = FIRST + issues.size();
        issues.put(
                number,
                new Issue(number, title, author, body, true, List.of(), repository.address("issues/" + number)));
        return number;
    }

    /** @throws IllegalArgumentException when there is no such issue */
    public void comment(int number, String author, String text) {
        Issue issue = get(number);
        List<Issue.Comment> comments = new ArrayList<>(issue.comments());
        comments.add(new Issue.Comment(author, text));
        put(issue, issue.title(), issue.body(), comments);
    }

    void change(int number, String title, String body) {
        put(get(number), title, body, get(number).comments());
    }

    private void put(Issue issue, String title, String body, List<Issue.Comment> comments) {
        issues.put(
                issue.number(),
                new Issue(issue.number(), title, issue.author(), body, issue.open(), comments, issue.link()));
    }

    public Optional<Issue> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    private Issue get(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("there is no issue #" + number));
    }

    /** The newest open one of this title and author. */
    Optional<Issue> find(String author, String title) {
        return issues.values().stream()
                .filter(issue -> issue.open()
                        && issue.author().equals(author)
                        && issue.title().equals(title))
                .reduce((older, newer) -> newer);
    }
}
