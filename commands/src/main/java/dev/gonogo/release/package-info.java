/** One release as we remember it: what people decided and what we saw once. Append-only values; the stage is not among them. */
@NullMarked
package dev.gonogo.release;

import org.jspecify.annotations.NullMarked;
