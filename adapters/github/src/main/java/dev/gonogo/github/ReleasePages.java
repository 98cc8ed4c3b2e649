package dev.gonogo.github;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.github.GHAsset;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHRepository;

/** GitHub Releases and their assets (docs.github.com/rest/releases). */
final class ReleasePages {
    private final GitHubRepository repository;

    ReleasePages(GitHubRepository repository) {
        this.repository = repository;
    }

    Publication of(GitHubRelease.Page wanted) throws IOException {
        Optional<GHRelease> found = find(wanted.tag());
        if (found.isEmpty() || isLater(found.get(), wanted.before())) {
            return new Publication.Absent();
        }
        GHRelease release = found.get();
        String link = release.getHtmlUrl().toString();
        List<String> troubles = troubles(wanted, release);
        return troubles.isEmpty()
                ? new Publication.Present(link)
                : new Publication.Incomplete(String.join("; ", troubles), link);
    }

    /** Uses GitHub's own time of publication; an unpublished release is not earlier than anything. */
    private static boolean isLater(GHRelease release, Instant before) {
        return !before.equals(Instant.MAX)
                && Optional.ofNullable(release.getPublished_at())
                        .map(Date::toInstant)
                        .filter(published -> published.isBefore(before))
                        .isEmpty();
    }

    private Optional<GHRelease> find(String tag) throws IOException {
        GHRepository known = repository.known();
        try {
            return Optional.ofNullable(known.getReleaseByTagName(tag));
        } catch (GitHubFailure failure) {
            if (failure.hasStatus(404)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static List<String> troubles(GitHubRelease.Page wanted, GHRelease release) throws IOException {
        List<String> troubles = new ArrayList<>();
        if (release.isDraft()) {
            troubles.add("it is a draft");
        }
        if (release.isPrerelease() != wanted.prerelease()) {
            troubles.add(wanted.prerelease() ? "it is not marked as a prerelease" : "it is marked as a prerelease");
        }
        Set<String> uploaded = release.listAssets().withPageSize(100).toList().stream()
                .filter(asset -> Objects.equals(asset.getState(), "uploaded"))
                .map(GHAsset::getName)
                .collect(Collectors.toSet());
        wanted.assets().stream()
                .filter(asset -> !uploaded.contains(asset))
                .forEach(asset -> troubles.add("asset " + asset + " is missing"));
        return troubles;
    }
}
