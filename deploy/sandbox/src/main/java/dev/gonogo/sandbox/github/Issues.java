package dev.gonogo.sandbox.github;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issues, numbered together with the pull requests (docs.github.com/rest/issues). */
final class Issues {
    private final Hub hub;
    private final Map<Integer, Issue> issues = new LinkedHashMap<>();

    Issues(Hub hub) {
        this.hub = hub;
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
        var now = hub.timeline.instant();
        var issue = new Issue(hub.nextNumber(), author, title, body, true, labels, List.of(), now, now);
        issues.put(issue.number(), issue);
        return issue;
    }

    Issue.Comment comment(int number, String author, String body) {
        var comment = new Issue.Comment(hub.nextId(), author, body, hub.timeline.instant());
        issues.put(number, get(number).commented(comment));
        return comment;
    }

    Issue change(int number, String title, String body, boolean open) {
        var changed = get(number).with(title, body, open, hub.timeline.instant());
        issues.put(number, changed);
        return changed;
    }
}
