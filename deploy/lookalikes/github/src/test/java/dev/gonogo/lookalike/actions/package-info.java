/** Proofs of the look-alike's actions: what is asked over the wire, and what comes back. No bot here. */
@NullMarked
package dev.gonogo.lookalike.actions;

import org.jspecify.annotations.NullMarked;
