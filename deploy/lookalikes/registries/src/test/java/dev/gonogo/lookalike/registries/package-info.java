/** Tests of the registry look-alikes over the wire, without the bot. */
@NullMarked
package dev.gonogo.lookalike.registries;

import org.jspecify.annotations.NullMarked;
