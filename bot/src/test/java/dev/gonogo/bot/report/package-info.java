/** Tests of printed output, as people and programs read it. */
@NullMarked
package dev.gonogo.bot.report;

import org.jspecify.annotations.NullMarked;
