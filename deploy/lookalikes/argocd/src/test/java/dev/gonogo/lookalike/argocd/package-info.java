/** Proofs of the look-alike of Argo CD: what is asked over the wire, and what comes back. No bot here. */
@NullMarked
package dev.gonogo.lookalike.argocd;

import org.jspecify.annotations.NullMarked;
