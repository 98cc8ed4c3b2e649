/** The look-alike of Argo CD, and the bot's reader of it against the contract. */
@NullMarked
package dev.gonogo.lookalike.argocd;

import org.jspecify.annotations.NullMarked;
