/** Argo CD over its REST API: the state of applications, and syncs. Decides nothing. */
@NullMarked
package dev.gonogo.argocd;

import org.jspecify.annotations.NullMarked;
