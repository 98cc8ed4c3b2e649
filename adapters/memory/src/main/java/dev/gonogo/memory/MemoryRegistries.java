package dev.gonogo.memory;

import dev.gonogo.port.Registries;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
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

/**
 * npm, PyPI, a Helm repository, an image registry and GitHub Releases in memory. What is published becomes visible
 * after a settable lag.
 */
public final class MemoryRegistries implements Registries {
    private final InstantSource clock;
    private final Reach reach = new Reach();
    /** Address of each package version to the time from which it is visible. */
    private final Map<String, Instant> shelf = new LinkedHashMap<>();
    /** Package and dist-tag to version. */
    private final Map<String, String> distTags = new LinkedHashMap<>();

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Duration lag = Duration.ZERO;

    private record Page(boolean prerelease, Set<String> assets, Instant published) {}

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

    public void npm(String packageName, String version, String distTag) {
        put(npmAddress(packageName, version));
        distTags.put(packageName + " " + distTag, version);
    }

    public void pyPi(String project, String version) {
        put(pyPiAddress(project, version));
    }

    public void helmChart(String repository, String chart, String version) {
        put(chartAddress(repository, chart, version));
    }

    public void ociImage(String registry, String repository, String tag) {
        put(imageAddress(registry, repository, tag));
    }

    /** Creates the GitHub Release of a tag; a second time changes nothing. */
    public void gitHubRelease(String tag, boolean prerelease) {
        pages.computeIfAbsent(tag, any -> new Page(prerelease, new LinkedHashSet<>(), clock.instant()));
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

    private void put(String address) {
        shelf.putIfAbsent(address, clock.instant().plus(lag));
    }

    /** Addresses of everything published, in order, visible or not. */
    public List<String> published() {
        List<String> all = new ArrayList<>(shelf.keySet());
        pages.keySet().forEach(tag -> all.add(pageAddress(tag)));
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
            case PyPiProject.Release(String project, String version) -> shown(pyPiAddress(project, version));
            case HelmChart.Version(String repository, String chart, String version) ->
                shown(chartAddress(repository, chart, version));
            case OciImage.Tag(String registry, String repository, String tag) ->
                shown(imageAddress(registry, repository, tag));
            case GitHubRelease.Page release ->
                Optional.ofNullable(pages.get(release.tag()))
                        .filter(page -> page.published().isBefore(release.before()))
                        .map(page -> page(release, page))
                        .orElseGet(Publication.Absent::new);
            default -> new Publication.Absent();
        };
    }

    private Publication shown(String address) {
        boolean shows = Optional.ofNullable(shelf.get(address))
                .filter(from -> !clock.instant().isBefore(from))
                .isPresent();
        return shows ? new Publication.Present(address) : new Publication.Absent();
    }

    private Publication npm(NpmPackage.Version npm) {
        String address = npmAddress(npm.packageName(), npm.version());
        String tagged = distTags.getOrDefault(npm.packageName() + " " + npm.distTag(), "no version");
        return switch (shown(address)) {
            case Publication.Present present
            when !tagged.equals(npm.version()) ->
                new Publication.Incomplete("dist-tag " + npm.distTag() + " is at " + tagged, present.link());
            case Publication other -> other;
        };
    }

    private static Publication page(GitHubRelease.Page release, Page page) {
        String address = pageAddress(release.tag());
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

    private static String npmAddress(String packageName, String version) {
        return "https://www.npmjs.com/package/" + packageName + "/v/" + version;
    }

    private static String pyPiAddress(String project, String version) {
        return "https://pypi.org/project/" + project + "/" + version + "/";
    }

    private static String chartAddress(String repository, String chart, String version) {
        return repository + "/" + chart + "-" + version + ".tgz";
    }

    private static String imageAddress(String registry, String repository, String tag) {
        return registry + "/v2/" + repository + "/manifests/" + tag;
    }

    private static String pageAddress(String tag) {
        return "GitHub Release " + tag;
    }
}
