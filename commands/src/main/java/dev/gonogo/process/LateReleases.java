package dev.gonogo.process;

import dev.gonogo.process.Releases.Released;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.FirstParents;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Releases that no train after them could have looked at, since all of these were tagged before: the hotfix of a train, tagged when the
 * next one was out already (B-07, B-36). When we tagged something is known by our records. Of what we did not tag, the time of its commit
 * tells, in the lines that our own trains followed.
 */
final class LateReleases {
    private final Situation situation;
    private final Releases below;
    private final List<Released> ours;
    private final Set<String> followed;

    /** @param below what was released below the situation's version */
    LateReleases(Situation situation, Releases below) {
        this.situation = situation;
        this.below = below;
        this.ours = below.all().stream().filter(Released::ours).toList();
        this.followed = ours.stream().flatMap(this::followed).collect(Collectors.toSet());
    }

    /** The line of the release below the first of its own line. */
    private Stream<String> followed(Released train) {
        return below.all().stream()
                .map(Released::version)
                .filter(version -> version.compareTo(train.version()) < 0)
                .map(Version::line)
                .filter(line -> !line.equals(train.version().line()))
                .limit(1);
    }

    Answer<Boolean> has(Released one) {
        Optional<Attempt.Tagged> next = ours.stream()
                .filter(train -> train.version().compareTo(one.version()) > 0)
                .filter(train -> !train.version().line().equals(one.version().line()))
                .flatMap(train -> Optional.ofNullable(train.tagged()).stream())
                .max(Comparator.comparing(Attempt.Tagged::at));
        return next.map(train -> after(train, one)).orElseGet(() -> new Answer.Known<>(false));
    }

    private Answer<Boolean> after(Attempt.Tagged train, Released one) {
        Attempt.Tagged tagged = one.tagged();
        if (tagged != null) {
            return new Answer.Known<>(tagged.at().isAfter(train.at()));
        }
        return followed.contains(one.version().line())
                ? situation
                        .ask(new FirstParents(train.commit(), one.commit()))
                        .map(line -> line.stream()
                                .limit(1)
                                .anyMatch(commit -> commit.committed().isAfter(train.at())))
                : new Answer.Known<>(false);
    }
}
