package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The periods of a soak during which the state of everything watched could not be told. They do not count. */
record Unwatched(List<Stretch> stretches) {
    /** If nothing is watched, nothing is missed. */
    static final Unwatched NONE = new Unwatched(List.of());

    private static final int MOST_REASONS = 5;

    /** @param ended whether everything could be told again */
    record Stretch(Instant from, Instant until, List<Words> reasons, boolean ended) {
        Words why() {
            return Words.some(reasons, MOST_REASONS);
        }

        Duration length() {
            return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        }

        /** Merges this and another that does not begin earlier, if there is no time between them. */
        Optional<Stretch> and(Stretch later) {
            List<Words> both = Stream.concat(reasons.stream(), later.reasons.stream())
                    .distinct()
                    .toList();
            Instant end = later.until.isAfter(until) ? later.until : until;
            return later.from.isAfter(until)
                    ? Optional.empty()
                    : Optional.of(new Stretch(from, end, both, ended && later.ended));
        }
    }

    /**
     * Those since the soak began. If the release could not be looked at at all, nothing was watched; now it is looked
     * at.
     */
    static Unwatched since(Instant began, Situation situation) {
        Release release = situation.release();
        List<Stretch> all = new ArrayList<>(stretches(release.unwatched(situation.step()), began, situation.now()));
        stretches(release.unwatched(Fact.Unwatched.ALL), began, situation.now()).stream()
                .map(one -> new Stretch(one.from(), one.until(), one.reasons(), true))
                .forEach(all::add);
        all.removeIf(one -> one.ended() && one.length().isZero());
        all.sort(Comparator.comparing(Stretch::from));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : all) {
            Optional<Stretch> longer =
                    joined.isEmpty() ? Optional.empty() : joined.getLast().and(next);
            longer.ifPresent(any -> joined.removeLast());
            joined.add(longer.orElse(next));
        }
        return new Unwatched(joined);
    }

    private static List<Stretch> stretches(List<Fact.Unwatched> facts, Instant began, Instant now) {
        List<Stretch> stretches = new ArrayList<>();
        for (Fact.Unwatched seen : facts) {
            if (seen.ended()) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.from(), seen.at(), last.reasons(), true));
            } else {
                Instant from = seen.at().isBefore(began) ? began : seen.at();
                stretches.add(new Stretch(from, now, List.of(seen.why()), false));
            }
        }
        return stretches;
    }

    /** The one that has not ended. */
    Optional<Stretch> now() {
        return stretches.isEmpty() || stretches.getLast().ended() ? Optional.empty() : Optional.of(stretches.getLast());
    }

    Duration length() {
        return stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Why, each reason once. */
    Words why() {
        return Words.some(
                stretches.stream()
                        .flatMap(stretch -> stretch.reasons().stream())
                        .distinct()
                        .toList(),
                MOST_REASONS);
    }

    /** Such as {@code 23 hours 5 minutes}, rounded up. */
    Words time() {
        long minutes = length().plusSeconds(59).toMinutes();
        String hours = counted(minutes / 60, "hour");
        String rest = counted(minutes % 60, "minute");
        return say("{}", hours.isEmpty() || rest.isEmpty() ? hours + rest : hours + " " + rest);
    }

    private static String counted(long count, String unit) {
        return count == 0 ? "" : Soak.words(count, unit);
    }
}
