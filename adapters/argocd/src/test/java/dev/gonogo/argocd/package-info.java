/** Argo CD made of WireMock, and the contract against its look-alike. */
@NullMarked
package dev.gonogo.argocd;

import org.jspecify.annotations.NullMarked;
