package dev.gonogo.bench.load;

/**
 * What a load came to.
 *
 * @param perSecond answers per second
 * @param median milliseconds, as the two that follow
 * @param wrong answers that were not a 200 with the expected text
 */
public record Measure(double perSecond, double median, double p99, double p999, long wrong) {}
