/**
 * Stories of releases in the domain's words, stepped by hand against ports in memory; no thread, no sleep, a settable
 * clock.
 */
@NullMarked
package dev.gonogo.bot.story;

import org.jspecify.annotations.NullMarked;
