/** What an attempt that ended early left behind, and how it is cleared away. */
@NullMarked
package dev.gonogo.process.abandon;

import org.jspecify.annotations.NullMarked;
