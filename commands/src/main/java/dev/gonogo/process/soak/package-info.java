/** Watching what was deployed: the soak, what is seen of each application and run, and time in which nobody could look. */
@NullMarked
package dev.gonogo.process.soak;

import org.jspecify.annotations.NullMarked;
