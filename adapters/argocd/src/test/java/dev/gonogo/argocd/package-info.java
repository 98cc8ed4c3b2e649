/** Argo CD made of WireMock. */
@NullMarked
package dev.gonogo.argocd;

import org.jspecify.annotations.NullMarked;
