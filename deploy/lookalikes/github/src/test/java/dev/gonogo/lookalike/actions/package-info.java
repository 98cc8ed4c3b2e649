/** Tests of the Actions look-alike over the wire, without the bot. */
@NullMarked
package dev.gonogo.lookalike.actions;

import org.jspecify.annotations.NullMarked;
