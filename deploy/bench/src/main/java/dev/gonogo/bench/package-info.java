/**
 * Measures the bot next to a minimal Bolt application, both as separate processes, on loopback. Nothing here is part of
 * the bot.
 */
@NullMarked
package dev.gonogo.bench;

import org.jspecify.annotations.NullMarked;
