package dev.gonogo.lookalike.github;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issues, numbered together with the pull requests (docs.github.com/rest/issues). */
final class Issues {
    private final GitHubState gitHub;
    private final Map<Integer, Issue> issues = new LinkedHashMap<>();
    private final Map<Integer, List<Issue.Comment>> onPulls = new HashMap<>();

    Issues(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** Newest first. */
    List<Issue> all() {
        return new ArrayList<>(issues.values()).reversed();
    }

    Optional<Issue> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    Issue get(int number) {
        return find(number).orElseThrow(ApiProblem::notFound);
    }

    Issue open(String author, String title, String body, List<String> labels) {
        if (title.isBlank()) {
            throw ApiProblem.field("Issue", "title", "missing_field");
        }
        var now = gitHub.timeline.instant();
        var issue = new Issue(gitHub.nextNumber(), author, title, body, true, null, labels, List.of(), now, now);
        issues.put(issue.number(), issue);
        return issue;
    }

    Issue.Comment comment(int number, String author, String body) {
        var comment =
                new Issue.Comment(gitHub.nextId(), author, body, gitHub.timeline.instant(), gitHub.timeline.instant());
        if (gitHub.pulls.find(number).isPresent()) {
            onPulls.computeIfAbsent(number, any -> new ArrayList<>()).add(comment);
        } else {
            issues.put(number, get(number).commented(comment));
        }
        return comment;
    }

    /**
     * Changes the last comment of an issue. Anybody with write access may do that; the comment still names only its
     * author.
     */
    void editLast(int number, String text) {
        issues.put(number, get(number).lastEdited(text, gitHub.timeline.instant()));
    }

    /** What was written below an issue or a pull request. */
    List<Issue.Comment> comments(int number) {
        return gitHub.pulls.find(number).isPresent()
                ? List.copyOf(onPulls.getOrDefault(number, List.of()))
                : get(number).comments();
    }

    void describe(int number, String title, String body) {
        issues.put(number, get(number).described(title, body, gitHub.timeline.instant()));
    }

    /** Closes it or opens it again; if nothing changes, it keeps its reason. */
    void become(int number, boolean open, String reason) {
        if (get(number).open() != open) {
            issues.put(number, get(number).become(open, reason, gitHub.timeline.instant()));
        }
    }
}
