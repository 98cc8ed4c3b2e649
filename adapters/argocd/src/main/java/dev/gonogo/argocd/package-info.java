/** Argo CD over its REST API: how applications stand, and syncs of them. Decides nothing. */
@NullMarked
package dev.gonogo.argocd;

import org.jspecify.annotations.NullMarked;
