/**
 * One engine for everything that is looked at: look, decide, act, show, and say when to look again. The only caller of
 * acting ports.
 */
@NullMarked
package dev.gonogo.bot.engine;

import org.jspecify.annotations.NullMarked;
