/**
 * What people may ask, one file for each command, and the list of all commands and decisions from which everything else
 * is rendered.
 */
@NullMarked
package dev.gonogo.command;

import org.jspecify.annotations.NullMarked;
