/** Signed slash commands over plain sockets, and how long their answers took. Knows neither programs nor aims. */
@NullMarked
package dev.gonogo.bench.load;

import org.jspecify.annotations.NullMarked;
