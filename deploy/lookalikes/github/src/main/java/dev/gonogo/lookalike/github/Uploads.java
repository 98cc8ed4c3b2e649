package dev.gonogo.lookalike.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What runs have uploaded; GitHub calls it artifacts (docs.github.com/rest/actions/artifacts). */
final class Uploads {
    private static final Duration KEPT = Duration.ofDays(90);

    record Upload(long id, String name, long bytes, Instant createdAt) {
        Instant expiresAt() {
            return createdAt.plus(KEPT);
        }
    }

    private final GitHubState gitHub;
    private final Map<Long, List<Upload>> uploads = new HashMap<>();

    Uploads(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void add(long run, String name, long bytes) {
        uploads.computeIfAbsent(run, any -> new ArrayList<>())
                .add(new Upload(gitHub.nextId(), name, bytes, gitHub.timeline.instant()));
    }

    List<Upload> of(long run) {
        return List.copyOf(uploads.getOrDefault(run, List.of()));
    }

    boolean expired(Upload upload) {
        return gitHub.timeline.instant().isAfter(upload.expiresAt());
    }
}
