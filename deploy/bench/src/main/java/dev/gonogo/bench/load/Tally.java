package dev.gonogo.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts answers and how long they took. Belongs to one thread; tallies of several are added up in the end. */
public final class Tally {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private final Histogram histogram = new Histogram(LONGEST, 3);
    private final String expected;
    private long wrong;
    private long nanoseconds;

    /** @param expected a text that every answer must contain */
    public Tally(String expected) {
        this.expected = expected;
    }

    /** Counts an answer that is complete now; the text of one in a thousand is read as well. */
    void count(AnswerReader answer, long time) {
        boolean read = histogram.getTotalCount() % 1000 == 0;
        if (answer.status() != 200 || (read && !answer.body().contains(expected))) {
            wrong++;
        }
        histogram.recordValue(Math.clamp(time, 0, LONGEST));
    }

    /** Says how long answers were counted here. */
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
