/** A release as it would go if everybody agreed and everything succeeded, walked on a clone without any outside effect. */
@NullMarked
package dev.gonogo.rehearsal;

import org.jspecify.annotations.NullMarked;
