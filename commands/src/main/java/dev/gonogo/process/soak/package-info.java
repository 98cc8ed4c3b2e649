/**
 * Watching what was deployed: the soak, the state of each application and run, and time during which nobody could look.
 */
@NullMarked
package dev.gonogo.process.soak;

import org.jspecify.annotations.NullMarked;
