package dev.gonogo.lookalike.github;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published GitHub Releases by tag (docs.github.com/rest/releases). */
final class Releases {
    private final GitHubState gitHub;
    private final Map<String, Release> releases = new LinkedHashMap<>();

    Releases(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    /** Newest first. */
    List<Release> all() {
        return releases.values().stream()
                .sorted(Comparator.comparing(Release::publishedAt).reversed())
                .toList();
    }

    Optional<Release> of(String tag) {
        return Optional.ofNullable(releases.get(tag));
    }

    /** Creates the release of a tag if there is none; returns whether it did. */
    boolean ensure(String tag, boolean prerelease, String body, String author) {
        if (releases.containsKey(tag)) {
            return false;
        }
        var now = gitHub.timeline.instant();
        var release = new Release(gitHub.nextId(), tag, prerelease, body, author, now, List.of());
        releases.put(tag, release);
        gitHub.announcer.release("published", release);
        return true;
    }

    /** Attaches a file, replacing one with the same name. */
    void attach(String tag, String name, String content) {
        var release = of(tag).orElseThrow(() -> new IllegalStateException("There is no release of " + tag + "."));
        var assets = new ArrayList<>(release.assets());
        assets.removeIf(asset -> asset.name().equals(name));
        assets.add(new Release.Asset(gitHub.nextId(), name, content, gitHub.timeline.instant()));
        releases.put(tag, release.with(assets));
    }
}
