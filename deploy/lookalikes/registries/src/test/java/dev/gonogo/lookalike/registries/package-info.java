/** Proofs of the look-alike's registries: what is asked over the wire, and what comes back. No bot here. */
@NullMarked
package dev.gonogo.lookalike.registries;

import org.jspecify.annotations.NullMarked;
