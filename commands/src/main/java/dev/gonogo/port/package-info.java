/** What the core wants from the outside, one interface for each purpose. Implemented by adapters, called by the bot. */
@NullMarked
package dev.gonogo.port;

import org.jspecify.annotations.NullMarked;
