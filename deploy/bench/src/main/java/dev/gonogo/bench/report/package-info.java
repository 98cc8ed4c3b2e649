/** The measurements as people read them, and whether each target was met. Nothing is measured here. */
@NullMarked
package dev.gonogo.bench.report;

import org.jspecify.annotations.NullMarked;
