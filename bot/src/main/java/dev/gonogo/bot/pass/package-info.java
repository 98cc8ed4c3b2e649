/** One pass over a release: look, decide, act, show. The only caller of acting ports. */
@NullMarked
package dev.gonogo.bot.pass;

import org.jspecify.annotations.NullMarked;
