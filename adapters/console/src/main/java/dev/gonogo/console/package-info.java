/** The same conversation in a terminal, or over plain streams. It prints and asks; it decides nothing. */
@NullMarked
package dev.gonogo.console;

import org.jspecify.annotations.NullMarked;
