/** What the verbs of the command line print: for a terminal, for an issue, for a program. No looking and no judging here. */
@NullMarked
package dev.gonogo.bot.report;

import org.jspecify.annotations.NullMarked;
