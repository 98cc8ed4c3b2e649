package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.tag.TagAbsent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ISO 8601 weeks: the week of 2026-11-23 is number 48, that of 2026-11-30 number 49. */
@Tag("B-06")
class CadenceTest {
    private static final Cadence ODD = cadence(Cadence.Week.ODD);

    private static Cadence cadence(Cadence.Week week, Cadence.Frozen... frozen) {
        return new Cadence(
                week,
                DayOfWeek.TUESDAY,
                LocalTime.of(10, 0),
                ZoneId.of("Europe/Berlin"),
                Duration.ofDays(1),
                List.of(frozen));
    }

    private static Cadence.Frozen frozen(String from, String to) {
        return new Cadence.Frozen(LocalDate.parse(from), LocalDate.parse(to), "the holidays");
    }

    private static Optional<String> next(Cadence cadence, String now) {
        return cadence.next(Instant.parse(now)).map(time -> time.toInstant().toString());
    }

    private static Optional<String> due(String now) {
        return ODD.due(Instant.parse(now)).map(time -> time.toInstant().toString());
    }

    private static Optional<String> nextMoment(Cadence cadence, String now) {
        return cadence.nextMoment(Instant.parse(now)).map(Instant::toString);
    }

    private static Situation at(Cadence cadence, String now) {
        return Scene.preview().cadence(cadence).at(Instant.parse(now)).situation();
    }

    @Test
    void trainsLeaveOnTheirDayOfOddWeeks() {
        assertThat(next(ODD, "2026-11-23T08:00:00Z")).contains("2026-12-01T09:00:00Z");
        assertThat(next(ODD, "2026-12-01T09:00:00Z")).contains("2026-12-01T09:00:00Z");
        assertThat(next(ODD, "2026-12-01T09:00:01Z")).contains("2026-12-15T09:00:00Z");
        assertThat(next(cadence(Cadence.Week.EVEN), "2026-11-23T08:00:00Z")).contains("2026-11-24T09:00:00Z");
        assertThat(next(cadence(Cadence.Week.ANY), "2026-11-24T10:00:00Z")).contains("2026-12-01T09:00:00Z");
    }

    /** 2026 has 53 weeks; its last and the first of 2027 are both odd. */
    @Test
    void theYearsEndIsAsTheCalendarHasIt() {
        assertThat(next(ODD, "2026-12-16T00:00:00Z")).contains("2026-12-29T09:00:00Z");
        assertThat(next(ODD, "2026-12-29T12:00:00Z")).contains("2027-01-05T09:00:00Z");
    }

    /** Between the two departures, daylight saving begins in Berlin. */
    @Test
    void theHourIsThatOfTheClockOnTheWall() {
        assertThat(next(ODD, "2027-03-15T00:00:00Z")).contains("2027-03-16T09:00:00Z");
        assertThat(next(ODD, "2027-03-17T00:00:00Z")).contains("2027-03-30T08:00:00Z");
    }

    @Test
    void nothingLeavesOnFrozenDays() {
        Cadence frozen = cadence(Cadence.Week.ODD, frozen("2026-12-15", "2027-01-05"));

        assertThat(next(frozen, "2026-12-14T00:00:00Z")).contains("2027-01-19T09:00:00Z");
        assertThat(next(cadence(Cadence.Week.ODD, frozen("2026-01-01", "2099-01-01")), "2026-12-14T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void frozenDaysDoNotEndBeforeTheyStart() {
        assertThat(frozen("2026-12-21", "2026-12-20").complaint())
                .contains("Frozen days end on 2026-12-20, before they start on 2026-12-21.");
        assertThat(frozen("2026-12-21", "2026-12-21").complaint()).isEmpty();
    }

    @Test
    void peopleAreRemindedADayBeforeAndUntilTheNextOneIsNear() {
        assertThat(due("2026-11-30T08:59:59Z")).contains("2026-11-17T09:00:00Z");
        assertThat(due("2026-11-30T09:00:00Z")).contains("2026-12-01T09:00:00Z");
        assertThat(due("2026-12-10T00:00:00Z")).contains("2026-12-01T09:00:00Z");
        assertThat(due("2026-12-14T09:00:00Z")).contains("2026-12-15T09:00:00Z");
    }

    @Test
    void theNextMomentIsThatOfAReminderOrOfADeparture() {
        assertThat(nextMoment(ODD, "2026-11-20T09:00:00Z")).contains("2026-11-30T09:00:00Z");
        assertThat(nextMoment(ODD, "2026-11-30T09:00:00Z")).contains("2026-12-01T09:00:00Z");
        assertThat(nextMoment(ODD, "2026-12-01T08:59:59Z")).contains("2026-12-01T09:00:00Z");
        assertThat(nextMoment(ODD, "2026-12-01T09:00:00Z")).contains("2026-12-14T09:00:00Z");
    }

    @Test
    void onFrozenDaysThereIsNoMomentToWaitFor() {
        assertThat(nextMoment(cadence(Cadence.Week.ODD, frozen("2026-12-01", "2026-12-15")), "2026-11-20T09:00:00Z"))
                .contains("2026-12-28T09:00:00Z");
        assertThat(nextMoment(cadence(Cadence.Week.ODD, frozen("2026-01-01", "2099-01-01")), "2026-11-20T09:00:00Z"))
                .isEmpty();
    }

    @Test
    void inAnotherWeekItWaitsAndGoesOnByItself() {
        pending(
                new InCadence().judge(at(ODD, "2026-11-23T08:00:00Z")),
                "No train leaves in week 48; the next one leaves 2026-12-01 09:00 UTC, in week 49. To leave now"
                        + " anyway: /release override in-cadence <reason>.");
        held(new InCadence().judge(at(ODD, "2026-12-02T08:00:00Z")), "Trains leave in week 49.");
    }

    /** Sunday night in Berlin is Sunday afternoon elsewhere: the configured zone's week counts. */
    @Test
    void theWeekIsThatOfTheZone() {
        held(new InCadence().judge(at(ODD, "2026-11-29T23:00:00Z")), "Trains leave in week 49.");
        pending(
                new InCadence().judge(at(ODD, "2026-11-29T22:59:59Z")),
                "No train leaves in week 48; the next one leaves 2026-12-01 09:00 UTC, in week 49. To leave now"
                        + " anyway: /release override in-cadence <reason>.");
    }

    @Test
    void frozenDaysHoldEverythingBack() {
        Cadence frozen = cadence(Cadence.Week.ODD, frozen("2026-12-21", "2027-01-03"));

        pending(
                new NotFrozen().judge(at(frozen, "2026-12-20T23:00:00Z")),
                "Nothing leaves from 2026-12-21 to 2027-01-03: the holidays. To leave now anyway: /release override"
                        + " not-frozen <reason>."
                        + " Only maintainers can do that: ann, bob, carol, dave. The days are listed under cadence"
                        + " in the process file on main; a pull request that changes them counts once it is merged.");
        pending(
                new NotFrozen().judge(at(frozen, "2027-01-03T22:59:59Z")),
                "Nothing leaves from 2026-12-21 to 2027-01-03: the holidays. To leave now anyway: /release override"
                        + " not-frozen <reason>."
                        + " Only maintainers can do that: ann, bob, carol, dave. The days are listed under cadence"
                        + " in the process file on main; a pull request that changes them counts once it is merged.");
        held(new NotFrozen().judge(at(frozen, "2026-12-20T22:59:59Z")), "The calendar is not frozen.");
        held(new NotFrozen().judge(at(frozen, "2027-01-03T23:00:00Z")), "The calendar is not frozen.");
    }

    @Test
    void withoutACadenceNothingCanBeTold() {
        cannotTell(new InCadence().judge(Scene.preview().situation()), "the process file has no cadence");
        cannotTell(new NotFrozen().judge(Scene.preview().situation()), "the process file has no cadence");
    }

    @Test
    void onlyWhatGoesByTheCalendarMayBeOverridden() {
        assertThat(new InCadence().mayBeOverridden()).isTrue();
        assertThat(new NotFrozen().mayBeOverridden()).isTrue();
        assertThat(new TagAbsent().mayBeOverridden()).isFalse();
    }
}
