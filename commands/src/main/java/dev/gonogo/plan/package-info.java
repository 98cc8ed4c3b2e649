/** The decision function, its plan, and the board that shows the plan. Pure. */
@NullMarked
package dev.gonogo.plan;

import org.jspecify.annotations.NullMarked;
