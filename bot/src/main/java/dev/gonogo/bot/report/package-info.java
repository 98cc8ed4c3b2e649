/**
 * The output of command-line commands: for a terminal, for an issue, for a program. Nothing is looked at or judged
 * here.
 */
@NullMarked
package dev.gonogo.bot.report;

import org.jspecify.annotations.NullMarked;
