/** Signed slash commands over plain sockets, and their response times. Knows neither programs nor targets. */
@NullMarked
package dev.gonogo.bench.load;

import org.jspecify.annotations.NullMarked;
