/** What the core wants from the outside, one interface for each outside party. Implemented by adapters, called by the bot. */
@NullMarked
package dev.gonogo.port;

import org.jspecify.annotations.NullMarked;
