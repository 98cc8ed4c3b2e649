/**
 * A look-alike of Argo CD: applications, their syncs, and what becomes of them over time. It has no cluster and knows
 * no GitHub: whoever starts it resolves revisions.
 */
@NullMarked
package dev.gonogo.lookalike.argocd;

import org.jspecify.annotations.NullMarked;
