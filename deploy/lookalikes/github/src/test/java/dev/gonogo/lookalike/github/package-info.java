/** Proofs of the look-alike's github: what is asked over the wire, and what comes back. No bot here. */
@NullMarked
package dev.gonogo.lookalike.github;

import org.jspecify.annotations.NullMarked;
