package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases, as seen from one version: which release it follows, and how large the step is. The version's own tag
 * does not count, nor does a higher one that a maintainer overrode.
 *
 * @param released all other released versions
 * @param byTagAlone those of them that are only known by a tag
 * @param strays tags that would matter here but do not count
 * @param maintained whether the version's line may be released after a later one
 */
public record ReleaseLine(
        Version version, List<Version> released, Set<Version> byTagAlone, List<Released> strays, boolean maintained) {
    private static final Version NOTHING = Version.of("0.0.0");
    private static final List<Need> NEEDS = List.of(new AboveLatest(), new VersionStep());

    public ReleaseLine {
        released = List.copyOf(released);
        byTagAlone = Set.copyOf(byTagAlone);
        strays = List.copyOf(strays);
    }

    static Answer<ReleaseLine> of(Situation situation) {
        return Releases.of(situation.process(), situation.world()).flatMap(releases -> of(situation, releases));
    }

    /** @param releases of the process */
    public static Answer<ReleaseLine> of(Situation situation, Releases releases) {
        Set<Version> without = AboveLatest.overridden(situation, releases);
        return among(situation, others(situation, releases).where(version -> !without.contains(version)));
    }

    /** @param others excludes the situation's version */
    static Answer<ReleaseLine> among(Situation situation, Releases others) {
        Version version = situation.version();
        boolean maintained = situation.process().versions().maintained().contains(version.line());
        Answer<List<Released>> strays = new Answer.Known<>(List.of());
        for (Predicate<Version> wanted : lookups(version, maintained)) {
            strays = Answer.both(strays, others.highest(wanted).map(Found::strays));
        }
        return strays.map(all -> {
            List<Released> doubted = all.stream().distinct().toList();
            List<Released> released =
                    others.all().stream().filter(one -> !doubted.contains(one)).toList();
            return new ReleaseLine(
                    version,
                    released.stream().map(Released::version).toList(),
                    released.stream()
                            .filter(others::isByTagAlone)
                            .map(Released::version)
                            .collect(Collectors.toSet()),
                    doubted,
                    maintained);
        });
    }

    /** All ways in which one of them is chosen below. */
    private static List<Predicate<Version>> lookups(Version version, boolean maintained) {
        Predicate<Version> below = other -> other.core().compareTo(version.core()) < 0;
        List<Predicate<Version>> lookups = new ArrayList<>(
                List.of(any -> true, other -> other.compareTo(version) <= 0, below.and(Version::stable), below));
        if (maintained) {
            lookups.add(other -> other.line().equals(version.line()));
        }
        return lookups;
    }

    /** Releases of versions other than the situation's. */
    public static Releases others(Situation situation, Releases releases) {
        Version version = situation.version();
        VersionPolicy policy = situation.process().versions();
        Predicate<Version> counts =
                policy.recovers(version) ? other -> other.compareTo(version) < 0 : other -> !other.equals(version);
        return releases.where(counts);
    }

    /** What must hold before the first stage of every release; no process file can leave it out. */
    public static List<Need> needs() {
        return NEEDS;
    }

    /**
     * The release that the version follows: the latest one, or the latest of its line if a maintained line continues
     * below that.
     */
    public Optional<Version> latest() {
        Optional<Version> highest = highest(any -> true);
        return maintained && highest.filter(this::isAbove).isPresent()
                ? highest(other -> other.line().equals(version.line())).or(this::before)
                : highest;
    }

    /** The highest release below the version. */
    public Optional<Version> before() {
        return highest(other -> !isAbove(other));
    }

    /** Whether the existing releases make the version a step back. */
    public boolean goesBack() {
        return latest().filter(this::isAbove).isPresent();
    }

    public Words whyItGoesBack() {
        Words latest = latest().map(this::latestInWords).orElse(Words.NONE);
        boolean ofItsLine =
                latest().filter(other -> other.line().equals(version.line())).isPresent();
        return maintained || ofItsLine
                ? say("{} is below {}. Cut a version above that.", code(version), latest)
                : say(
                        "{} is below {}. Cut a version above that. If {} is still maintained, list it under “maintained” of"
                                + " “versions” in the process file.",
                        code(version),
                        latest,
                        code(version.line()));
    }

    Words latestInWords(Version latest) {
        String what = byTagAlone.contains(latest) ? "highest release tag" : "latest release";
        return latest.line().equals(version.line()) && goesOnBelow()
                ? say("{}, the {} of {}", code(latest), what, code(version.line()))
                : say("{}, the {}", code(latest), what);
    }

    /** The stable versions that can follow a release. Their prereleases may come first. */
    List<Version> nextAfter(Version release) {
        Version core = release.core();
        Stream<Version> unfinished = release.stable() ? Stream.of() : Stream.of(core);
        Stream<Version> raised = Stream.of(
                core.nextPatch(),
                new Version(core.major(), core.minor() + 1, 0, "", 0),
                new Version(core.major() + 1, 0, 0, "", 0));
        return Stream.concat(unfinished, raised)
                .filter(next -> !goesOnBelow() || next.line().equals(version.line()))
                .toList();
    }

    /**
     * Tags above the version that do not count. A tag that only has a longer name is allowed, and tags of other lines
     * do not matter to a maintained line.
     */
    List<Released> straysAbove() {
        return strays.stream()
                .filter(one -> isAbove(one.version()))
                .filter(one -> !one.version().planned().equals(version))
                .filter(one -> !goesOnBelow() || one.version().line().equals(version.line()))
                .toList();
    }

    /** Whether it continues a maintained line below the latest release. */
    private boolean goesOnBelow() {
        return maintained && highest(this::isAbove).isPresent();
    }

    /**
     * Which number it raises, as seen from the highest stable release below X.Y.Z, because anything in between was not
     * released to everybody; if there is none, from the highest release.
     */
    Version.Kind kind() {
        Predicate<Version> below = other -> other.core().compareTo(version.core()) < 0;
        return version.stepFrom(
                highest(below.and(Version::stable)).or(() -> highest(below)).orElse(NOTHING));
    }

    private Optional<Version> highest(Predicate<Version> wanted) {
        return released.stream().filter(wanted).max(Comparator.naturalOrder());
    }

    private boolean isAbove(Version other) {
        return other.compareTo(version) > 0;
    }
}
