package dev.gonogo.process;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stretches of a watch in which it could not be told how all that is watched stands. They do not count as watched (B-32). */
record Unwatched(List<Stretch> stretches) {
    private static final int MOST_REASONS = 5;

    /** @param ended whether all could be told again */
    record Stretch(Instant from, Instant until, Words why, boolean ended) {
        Duration length() {
            return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        }
    }

    /** Those since the watch began. */
    static Unwatched since(Instant began, Situation situation) {
        List<Stretch> stretches = new ArrayList<>();
        for (Fact.Unwatched seen : situation.release().unwatched(situation.step())) {
            if (seen.ended()) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.from(), seen.at(), last.why(), true));
            } else {
                Instant from = seen.at().isBefore(began) ? began : seen.at();
                stretches.add(new Stretch(from, situation.now(), seen.why(), false));
            }
        }
        return new Unwatched(stretches);
    }

    /** The one that lasts. */
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
                        .filter(stretch -> !stretch.length().isZero())
                        .map(Stretch::why)
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
