/**
 * The finished program, used as people use it: in a browser and in a terminal. Nothing here calls the sandbox's own
 * classes.
 */
@NullMarked
package dev.gonogo.sandbox.finished;

import org.jspecify.annotations.NullMarked;
