package dev.gonogo.bench.report;

import dev.gonogo.bench.load.Measure;

/**
 * The measurements of one program.
 *
 * @param ready seconds from starting the process until it reported ready
 * @param first milliseconds for the first command, including the connection
 * @param rest resident megabytes some seconds after the first command, idle
 * @param after resident megabytes after all loads
 * @param fixed help and status in turns, at a fixed rate
 */
public record Figures(
        double ready, double first, double rest, double after, Measure fixed, Measure help, Measure status) {}
