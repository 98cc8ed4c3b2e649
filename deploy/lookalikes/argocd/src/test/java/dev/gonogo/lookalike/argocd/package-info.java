/** Tests of the Argo CD look-alike over the wire, without the bot. */
@NullMarked
package dev.gonogo.lookalike.argocd;

import org.jspecify.annotations.NullMarked;
