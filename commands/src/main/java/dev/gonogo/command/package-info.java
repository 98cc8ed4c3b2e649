/** What people may type: one file for each command, and the one list from which everything else is rendered. */
@NullMarked
package dev.gonogo.command;

import org.jspecify.annotations.NullMarked;
