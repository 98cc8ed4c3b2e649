package dev.gonogo.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts responses and their times. Used by one thread; several tallies are added up at the end. */
public final class Tally {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private final Histogram histogram = new Histogram(LONGEST, 3);
    private final String expected;
    private long wrong;
    private long nanoseconds;

    /** @param expected a text that every response must contain */
    public Tally(String expected) {
        this.expected = expected;
    }

    /** Counts a complete response; the text of one in a thousand is checked as well. */
    void count(AnswerReader answer, long time) {
        boolean read = histogram.getTotalCount() % 1000 == 0;
        if (answer.status() != 200 || (read && !answer.body().contains(expected))) {
            wrong++;
        }
        histogram.recordValue(Math.clamp(time, 0, LONGEST));
    }

    /** Sets how long responses were counted. */
    void lasted(long time) {
        nanoseconds += time;
    }

    public void add(Tally other) {
        histogram.add(other.histogram);
        wrong += other.wrong;
        nanoseconds += other.nanoseconds;
    }

    public Measure measure() {
        return new Measure(
                histogram.getTotalCount() / (nanoseconds / 1e9),
                percentile(50),
                percentile(99),
                percentile(99.9),
                wrong);
    }

    private double percentile(double percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }
}
