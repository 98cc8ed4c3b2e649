/**
 * One release as stored: what people decided and what the bot saw. Append-only values; the present stage is not among
 * them.
 */
@NullMarked
package dev.gonogo.release;

import org.jspecify.annotations.NullMarked;
