/** What was measured, as people read it, and whether each aim was met. No measuring here. */
@NullMarked
package dev.gonogo.bench.report;

import org.jspecify.annotations.NullMarked;
