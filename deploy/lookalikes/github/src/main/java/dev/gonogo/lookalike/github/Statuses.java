package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Commit statuses: anybody with write access posts them, under any name (docs.github.com/rest/commits/statuses). */
final class Statuses {
    private static final Set<String> STATES = Set.of("error", "failure", "pending", "success");

    private final GitHubState gitHub;
    private final Map<String, List<Posted>> byCommit = new HashMap<>();

    Statuses(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** A posted status. It never changes; another may follow. */
    record Posted(long id, String login, Instant at, Said said) {}

    /** @param context the name, compared without case */
    record Said(String context, String state, String target, String description) {}

    /** An app needs its own permission, a workflow that of its token. */
    Posted post(String sha, String login, Said said) {
        if (!gitHub.people.writes(login) && !People.bot(login)) {
            throw ApiProblem.notFound();
        }
        if (!STATES.contains(said.state())) {
            throw ApiProblem.field("Status", "state", "invalid");
        }
        var posted = new Posted(gitHub.nextId(), login, gitHub.timeline.instant(), said);
        byCommit.computeIfAbsent(sha, any -> new ArrayList<>()).add(posted);
        return posted;
    }

    /** All of a commit, newest first. */
    List<Posted> of(String sha) {
        return byCommit.getOrDefault(sha, List.of()).reversed();
    }

    /** The latest of each context, whoever posted it. */
    List<Posted> latest(String sha) {
        var latest = new LinkedHashMap<String, Posted>();
        of(sha).forEach(one -> latest.putIfAbsent(one.said().context().toLowerCase(Locale.ROOT), one));
        return List.copyOf(latest.values());
    }
}
