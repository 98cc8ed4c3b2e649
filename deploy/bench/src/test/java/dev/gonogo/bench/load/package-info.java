/** Tests that the benchmark measures what it says. The benchmark itself is never run here. */
@NullMarked
package dev.gonogo.bench.load;

import org.jspecify.annotations.NullMarked;
