/** What people may ask, one file for each, and the one list of that and of all decisions, from which everything else is rendered. */
@NullMarked
package dev.gonogo.command;

import org.jspecify.annotations.NullMarked;
