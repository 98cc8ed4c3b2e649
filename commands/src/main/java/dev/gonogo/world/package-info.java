/** The questions that rules ask about outside systems, and the types of the answers. Nothing here acts. */
@NullMarked
package dev.gonogo.world;

import org.jspecify.annotations.NullMarked;
