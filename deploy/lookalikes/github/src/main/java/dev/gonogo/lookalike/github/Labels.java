package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The labels of pull requests, and who added and removed them (docs.github.com/rest/issues/events). */
final class Labels {

    /** @param kind {@code labeled} or {@code unlabeled} */
    record Event(long id, int item, String kind, String label, String login, Instant at) {}

    private final GitHubState gitHub;
    private final List<Event> events = new ArrayList<>();

    Labels(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void add(int item, String label, String login) {
        keep(item, "labeled", label, login);
    }

    void remove(int item, String label, String login) {
        keep(item, "unlabeled", label, login);
    }

    private void keep(int item, String kind, String label, String login) {
        events.add(new Event(
                events.size() + 1L, gitHub.pulls.get(item).number(), kind, label, login, gitHub.timeline.instant()));
    }

    /** Oldest first. */
    List<Event> events(int item) {
        return events.stream().filter(event -> event.item() == item).toList();
    }

    List<String> of(int item) {
        var present = new LinkedHashSet<String>();
        for (var event : events(item)) {
            if (event.kind().equals("labeled")) {
                present.add(event.label());
            } else {
                present.remove(event.label());
            }
        }
        return List.copyOf(present);
    }
}
