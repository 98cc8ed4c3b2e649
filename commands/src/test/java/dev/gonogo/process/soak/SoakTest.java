package dev.gonogo.process.soak;

import static dev.gonogo.process.Says.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-32")
class SoakTest {
    private static final Instant DEPLOYED = Instant.parse("2027-03-27T12:00:00Z");
    private final Step step = new Soak(
            Duration.ofHours(24),
            Duration.ofHours(8),
            Map.of("Errors", "https://grafana.example.org/errors"),
            List.of());

    private static Situation at(String time) {
        return Scene.preview()
                .saw(new Fact.Landmark("production/2", DEPLOYED, Words.say("deployed"), Map.of()))
                .at(Instant.parse(time))
                .situation();
    }

    private static void soaking(Progress progress, String sentence, long reminder) {
        Progress.Soaking soaking = Says.is(Progress.Soaking.class, progress);
        assertThat(soaking.words().plain()).isEqualTo(sentence);
        assertThat(soaking.reminder()).isEqualTo(reminder);
        assertThat(soaking.left()).isPositive();
    }

    @Test
    void peopleWatchUntilTheTimeIsOver() {
        String sentence = "watched until 2027-03-28 12:00 UTC: look at Errors";

        soaking(step.progress(at("2027-03-27T12:00:00Z")), sentence, 0);
        soaking(step.progress(at("2027-03-27T20:00:00Z")), sentence, 1);
        soaking(step.progress(at("2027-03-28T11:59:59Z")), sentence, 2);
    }

    /** Daylight saving begins in Europe that night; a day still has 24 hours. */
    @Test
    void aDayHasTwentyFourHours() {
        assertThat(done(step.progress(at("2027-03-28T12:00:00Z")), "24 hours passed")
                        .values())
                .containsOnly(entry("from", "2027-03-27T12:00:00Z"), entry("until", "2027-03-28T12:00:00Z"));
    }

    @Test
    void aClockThatWasPutBackRemindsOfNothing() {
        soaking(step.progress(at("2027-03-27T11:00:00Z")), "watched until 2027-03-28 12:00 UTC: look at Errors", 0);
    }

    @Test
    void timesAreSaidInWords() {
        Situation later = at("2027-04-01T12:00:00Z");

        done(new Soak(Duration.ofHours(1), Duration.ofHours(1), Map.of(), List.of()).progress(later), "1 hour passed");
        done(
                new Soak(Duration.ofMinutes(90), Duration.ofHours(1), Map.of(), List.of()).progress(later),
                "90 minutes passed");
        done(
                new Soak(Duration.ofMinutes(1), Duration.ofHours(1), Map.of(), List.of()).progress(later),
                "1 minute passed");
        done(
                new Soak(Duration.ofSeconds(90), Duration.ofHours(1), Map.of(), List.of()).progress(later),
                "90 seconds passed");
        done(
                new Soak(Duration.ofSeconds(1), Duration.ofHours(1), Map.of(), List.of()).progress(later),
                "1 second passed");
    }

    @Test
    void withoutDashboardsNoneIsNamed() {
        soaking(
                new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of())
                        .progress(at("2027-03-27T12:00:00Z")),
                "watched until 2027-03-28 12:00 UTC",
                0);
    }

    @Test
    void whatIsLeftIsKnown() {
        Progress.Soaking soaking = Says.is(Progress.Soaking.class, step.progress(at("2027-03-28T11:59:18Z")));

        assertThat(soaking.left()).isEqualTo(Duration.ofSeconds(42));
    }
}
