package dev.gonogo.bench.load;

/**
 * The result of a load.
 *
 * @param perSecond responses per second
 * @param median milliseconds, like the two that follow
 * @param wrong responses that were not a 200 with the expected text
 */
public record Measure(double perSecond, double median, double p99, double p999, long wrong) {}
