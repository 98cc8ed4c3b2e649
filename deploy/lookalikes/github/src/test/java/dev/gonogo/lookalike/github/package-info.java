/** Tests of the GitHub look-alike over the wire, without the bot. */
@NullMarked
package dev.gonogo.lookalike.github;

import org.jspecify.annotations.NullMarked;
