/** The law about processes: what can never be met, or must not be done. Each part knows its own; here they are asked, and held together. */
@NullMarked
package dev.gonogo.process.law;

import org.jspecify.annotations.NullMarked;
