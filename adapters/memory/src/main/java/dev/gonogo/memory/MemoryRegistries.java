package dev.gonogo.memory;

import dev.gonogo.port.Registries;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registries of every kind and GitHub Releases in memory. What is published becomes visible after a settable lag. */
public final class MemoryRegistries implements Registries {
    private final InstantSource clock;
    private final Reach reach = new Reach();
    /** What is published, apart from GitHub Releases, to the time from which it is visible. */
    private final Map<Artifact, Instant> shelf = new LinkedHashMap<>();
    /** Package and dist-tag to version. */
    private final Map<String, String> distTags = new LinkedHashMap<>();

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Duration lag = Duration.ZERO;

    private record Page(boolean prerelease, Set<String> assets, Instant published) {
        static Page of(GitHubRelease.Page page, Instant now) {
            return new Page(page.prerelease(), new LinkedHashSet<>(), now);
        }
    }

    public MemoryRegistries(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on nothing is answered. */
    public void lose(String why) {
        reach.lose(why);
    }

    public void restore() {
        reach.restore();
    }

    /** What is published from now on becomes visible only after this long. */
    public void lag(Duration time) {
        lag = time;
    }

    /** Publishes an artifact of any kind. A second time only moves a dist-tag, or adds files to a GitHub Release. */
    public void publish(Artifact artifact) {
        switch (artifact) {
            case GitHubRelease.Page page ->
                pages.computeIfAbsent(page.tag(), tag -> Page.of(page, clock.instant()))
                        .assets()
                        .addAll(page.assets());
            case NpmPackage.Version npm -> {
                put(npm);
                distTags.put(npm.packageName() + " " + npm.distTag(), npm.version());
            }
            default -> put(artifact);
        }
    }

    private void put(Artifact artifact) {
        if (shelved(artifact).isEmpty()) {
            shelf.put(artifact, clock.instant().plus(lag));
        }
    }

    /** From when something is visible. */
    private Optional<Instant> shelved(Artifact artifact) {
        return shelf.entrySet().stream()
                .filter(entry -> isSame(entry.getKey(), artifact))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whatever dist-tag it has, a version of an npm package is there only once. */
    private static boolean isSame(Artifact one, Artifact other) {
        return (one instanceof NpmPackage.Version npm && other instanceof NpmPackage.Version again)
                ? npm.packageName().equals(again.packageName()) && npm.version().equals(again.version())
                : one.equals(other);
    }

    /** Somebody deletes the GitHub Release of a tag. */
    public void removeGitHubRelease(String tag) {
        pages.remove(tag);
    }

    /** @throws IllegalArgumentException if the tag has no GitHub Release */
    public void attach(String tag, List<String> assets) {
        Page page = Optional.ofNullable(pages.get(tag))
                .orElseThrow(() -> new IllegalArgumentException("there is no GitHub Release " + tag));
        page.assets().addAll(assets);
    }

    /** Titles of everything published, in order, visible or not; those of GitHub Releases at the end. */
    public List<String> published() {
        List<String> all = new ArrayList<>();
        shelf.keySet().forEach(artifact -> all.add(artifact.title()));
        pages.keySet().forEach(tag -> all.add(pageTitle(tag)));
        return List.copyOf(all);
    }

    @Override
    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    public <T> Answer<T> answer(RegistryQuestion<T> question) {
        return reach.answer(() -> (Answer<T>) find(question));
    }

    private Answer<?> find(RegistryQuestion<?> question) {
        return switch (question) {
            case RegistryQuestion.PublicationOf(Artifact artifact) -> new Answer.Known<>(publication(artifact));
        };
    }

    private Publication publication(Artifact artifact) {
        return switch (artifact) {
            case NpmPackage.Version npm -> npm(npm);
            case GitHubRelease.Page release ->
                Optional.ofNullable(pages.get(release.tag()))
                        .filter(page -> page.published().isBefore(release.before()))
                        .map(page -> page(release, page))
                        .orElseGet(Publication.Absent::new);
            default -> shown(artifact);
        };
    }

    private Publication shown(Artifact artifact) {
        boolean shows = shelved(artifact)
                .filter(from -> !clock.instant().isBefore(from))
                .isPresent();
        return shows ? new Publication.Present(artifact.title()) : new Publication.Absent();
    }

    private Publication npm(NpmPackage.Version npm) {
        String tagged = distTags.getOrDefault(npm.packageName() + " " + npm.distTag(), "no version");
        return switch (shown(npm)) {
            case Publication.Present present
            when !tagged.equals(npm.version()) ->
                new Publication.Incomplete("dist-tag " + npm.distTag() + " is at " + tagged, present.link());
            case Publication other -> other;
        };
    }

    private static Publication page(GitHubRelease.Page release, Page page) {
        String address = release.title();
        List<String> missing = release.assets().stream()
                .filter(asset -> !page.assets().contains(asset))
                .toList();
        if (!missing.isEmpty()) {
            String what = missing.size() == 1
                    ? "asset " + missing.getFirst() + " is"
                    : "assets " + String.join(", ", missing) + " are";
            return new Publication.Incomplete(what + " missing", address);
        }
        return page.prerelease() == release.prerelease()
                ? new Publication.Present(address)
                : new Publication.Incomplete(
                        page.prerelease() ? "it is marked as a pre-release" : "it is not marked as a pre-release",
                        address);
    }

    private static String pageTitle(String tag) {
        return "GitHub Release " + tag;
    }
}
