/** The operator's configuration file, typed and strict. It names rooms, people and addresses; it contains no rules. */
@NullMarked
package dev.gonogo.bot.config;

import org.jspecify.annotations.NullMarked;
