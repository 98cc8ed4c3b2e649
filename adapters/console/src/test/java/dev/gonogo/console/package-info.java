/** What is shown at the terminal, and that nothing from outside can take it over. */
@NullMarked
package dev.gonogo.console;

import org.jspecify.annotations.NullMarked;
