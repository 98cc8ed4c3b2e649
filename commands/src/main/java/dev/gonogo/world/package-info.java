/** The questions that rules ask of the outside world, and the shapes of the answers. Nothing here acts. */
@NullMarked
package dev.gonogo.world;

import org.jspecify.annotations.NullMarked;
