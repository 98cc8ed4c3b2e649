/** What follows from a process, a release and the world: the one decision function, its plan, and the board that shows it. Pure. */
@NullMarked
package dev.gonogo.plan;

import org.jspecify.annotations.NullMarked;
