/** When releases with a calendar leave, and what they contain. */
@NullMarked
package dev.gonogo.train;

import org.jspecify.annotations.NullMarked;
