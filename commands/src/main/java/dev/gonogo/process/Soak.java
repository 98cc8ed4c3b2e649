package dev.gonogo.process;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code soak}: what was deployed is watched for a while before it goes on (B-32). It begins when the step before it was seen done,
 * so that it outlives restarts, and counts seconds, so that no change of a clock's zone makes it longer or shorter.
 *
 * @param time how long
 * @param remind how often people are reminded to look
 * @param dashboards where to look, name to address
 */
public record Soak(Duration time, Duration remind, Map<String, String> dashboards) implements Step {
    public Soak {
        dashboards = Collections.unmodifiableMap(new LinkedHashMap<>(dashboards));
    }

    @Override
    public Progress progress(Situation situation) {
        Instant began = situation.release().lastProgress();
        Instant end = began.plus(time);
        if (!situation.now().isBefore(end)) {
            return new Progress.Done(
                    say("watched for {}", words(time)),
                    Map.of("from", began.toString(), "until", situation.now().toString()));
        }
        long reminders = Duration.between(began, situation.now()).dividedBy(remind);
        Words look = dashboards.isEmpty() ? Words.NONE : say(": look at {}", links());
        return new Progress.Soaking(
                say("watched until {}{}", new Span.Moment(end), look),
                Math.max(0, reminders),
                Duration.between(situation.now(), end));
    }

    private Words links() {
        List<Words> links = dashboards.entrySet().stream()
                .map(dashboard -> say("{}", link(dashboard.getKey(), dashboard.getValue())))
                .toList();
        return Words.join(" · ", links);
    }

    /** Such as {@code 24 hours}. */
    private static String words(Duration time) {
        if (time.toSecondsPart() != 0) {
            return words(time.toSeconds(), "second");
        }
        return time.toMinutesPart() != 0 ? words(time.toMinutes(), "minute") : words(time.toHours(), "hour");
    }

    private static String words(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    @Override
    public Words explain() {
        return say("watch for {}, with a reminder every {}", words(time), words(remind));
    }
}
