package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When trains leave: on one day of every odd, even or any ISO week, in one time zone.
 *
 * @param zone of the calendar; an hour that daylight saving skips is the following one
 * @param remind how long before a departure people are reminded of it
 * @param frozen days on which nothing leaves
 */
public record Cadence(Week week, DayOfWeek day, LocalTime at, ZoneId zone, Duration remind, List<Frozen> frozen) {
    private static final int MOST_WEEKS = 120;

    public Cadence {
        frozen = List.copyOf(frozen);
    }

    /** ISO 8601 weeks. After a year with 53 weeks, two odd weeks follow each other. */
    public enum Week {
        ODD,
        EVEN,
        ANY;

        boolean takes(int number) {
            return switch (this) {
                case ODD -> number % 2 == 1;
                case EVEN -> number % 2 == 0;
                case ANY -> true;
            };
        }
    }

    /**
     * Days on which nothing leaves.
     *
     * @param to the last of them
     */
    public record Frozen(LocalDate from, LocalDate to, String why) {
        /** From when, until when and why nothing leaves. */
        public Words words() {
            return say("Nothing leaves from {} to {}: {}.", from, to, why);
        }

        /** What is wrong with them. */
        public Optional<String> complaint() {
            return to.isBefore(from)
                    ? Optional.of("Frozen days end on " + to + ", before they start on " + from + ".")
                    : Optional.empty();
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Where frozen days are changed, and by whom. */
    public static Words place(ReleaseProcess process) {
        return say(
                "The days are listed under {} in the process file on {}; a pull request that changes them counts"
                        + " once it is merged.",
                code("cadence"),
                code(process.branches().production()));
    }

    public static int weekOf(ZonedDateTime time) {
        return time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public ZonedDateTime local(Instant time) {
        return time.atZone(zone);
    }

    /** Whether trains leave in the week of this moment. */
    public boolean leavesInWeekOf(Instant time) {
        return week.takes(weekOf(local(time)));
    }

    /** The freeze on the day of this moment. */
    public Optional<Frozen> frozenAt(Instant time) {
        LocalDate day = local(time).toLocalDate();
        return frozen.stream().filter(window -> window.holds(day)).findFirst();
    }

    /** The first departure at or after a moment; empty if everything is frozen for years. */
    public Optional<ZonedDateTime> next(Instant time) {
        LocalDate first = local(time).toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        for (int weeks = 0; weeks < MOST_WEEKS; weeks++) {
            ZonedDateTime departure = first.plusWeeks(weeks).atTime(at).atZone(zone);
            boolean later = !departure.toInstant().isBefore(time);
            if (later
                    && week.takes(weekOf(departure))
                    && frozenAt(departure.toInstant()).isEmpty()) {
                return Optional.of(departure);
            }
        }
        return Optional.empty();
    }

    /**
     * The first moment after this one at which people are to be reminded of a departure, or a train is to leave; empty
     * if everything is frozen for years.
     */
    public Optional<Instant> nextMoment(Instant time) {
        return Stream.of(Duration.ZERO, remind)
                .flatMap(early -> next(time.plus(early).plusNanos(1)).stream()
                        .map(departure -> departure.toInstant().minus(early)))
                .min(Comparator.naturalOrder());
    }

    /** The departure that people are reminded of at a moment. It stays the same until the next one is near. */
    public Optional<ZonedDateTime> due(Instant time) {
        Optional<ZonedDateTime> last = Optional.empty();
        Optional<ZonedDateTime> next = next(time.minus(Duration.ofDays(7L * 6)));
        while (next.isPresent() && !next.get().toInstant().minus(remind).isAfter(time)) {
            last = next;
            next = next(next.get().toInstant().plusSeconds(1));
        }
        return last;
    }
}
