/**
 * A look-alike of Argo CD: applications, their syncs, and what becomes of them as time goes by. No cluster, and no GitHub here:
 * what a revision leads to is asked of whoever starts it.
 */
@NullMarked
package dev.gonogo.lookalike.argocd;

import org.jspecify.annotations.NullMarked;
