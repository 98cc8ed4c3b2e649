package dev.gonogo.process.backport;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.ReleaseLine;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The releases whose content a version might lose. These are the releases of the line that it follows and, if it starts
 * a new line, those of maintained lines. As long as no later release has what they brought, they also include those of
 * all lines since the one that our first train followed; of these, only the {@value #MOST} latest, so that fixes which
 * a train went without are not forgotten and a long history is not read again and again.
 */
final class EarlierReleases {
    private static final int MOST = 20;

    private final Set<String> lines = new LinkedHashSet<>();
    private final Releases below;

    /** @param later commits of later releases; it is enough if one of them has what this one brought; earliest first */
    record Earlier(Version version, String commit, List<String> later) {
        Earlier {
            later = List.copyOf(later);
        }
    }

    private EarlierReleases(Situation situation, Releases below, ReleaseLine line) {
        this.below = below;
        line.before().map(Version::line).ifPresent(lines::add);
        if (!lines.contains(situation.version().line())) {
            lines.addAll(situation.process().versions().maintained());
        }
    }

    /** Lowest first. A tag owes its fixes whether or not it counts as a release. */
    static Answer<List<Earlier>> of(Situation situation) {
        return Releases.of(situation.process(), situation.world()).flatMap(all -> {
            Releases below =
                    ReleaseLine.others(situation, all).where(version -> version.compareTo(situation.version()) < 0);
            return ReleaseLine.of(situation, all).map(line -> new EarlierReleases(situation, below, line).all());
        });
    }

    private List<Earlier> all() {
        Stream<Earlier> near = below.all().stream()
                .filter(this::isNear)
                .map(one -> new Earlier(one.version(), one.commit(), List.of()));
        Stream<Earlier> far = below.all().stream()
                .filter(one -> !isNear(one))
                .filter(sinceOurFirst())
                .limit(MOST)
                .map(one -> new Earlier(one.version(), one.commit(), later(one)));
        return Stream.concat(near, far)
                .sorted(Comparator.comparing(Earlier::version))
                .toList();
    }

    private boolean isNear(Released one) {
        return lines.contains(one.version().line());
    }

    private Predicate<Released> sinceOurFirst() {
        Optional<Version> first = below.all().reversed().stream()
                .filter(Released::ours)
                .map(Released::version)
                .findFirst();
        Optional<String> followed = first.flatMap(ours -> below.all().stream()
                .map(Released::version)
                .filter(version -> version.compareTo(ours) < 0)
                .map(Version::line)
                .filter(line -> !line.equals(ours.line()))
                .findFirst());
        return one -> first.filter(ours -> one.version().compareTo(ours) >= 0).isPresent()
                || followed.filter(one.version().line()::equals).isPresent();
    }

    /**
     * The last release of each higher line. If it has the fix, it owes the fix itself, so it need not count as a
     * release.
     */
    private List<String> later(Released one) {
        Map<String, String> last = new LinkedHashMap<>();
        for (Released later : below.all().reversed()) {
            boolean above = later.version().compareTo(one.version()) > 0
                    && !later.version().line().equals(one.version().line());
            if (above) {
                last.put(later.version().line(), later.commit());
            }
        }
        return List.copyOf(last.values());
    }
}
