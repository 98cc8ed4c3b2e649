package dev.gonogo.bench.report;

import dev.gonogo.bench.load.Measure;

/**
 * What was measured of one program.
 *
 * @param ready seconds from starting the process until it said that it was ready
 * @param first milliseconds that the first command took, with the connection
 * @param rest megabytes resident some seconds after the first command, with nothing to do
 * @param after megabytes resident after all loads
 * @param fixed help and status in turns, at a fixed rate
 */
public record Figures(
        double ready, double first, double rest, double after, Measure fixed, Measure help, Measure status) {}
