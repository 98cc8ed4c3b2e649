/** When releases leave that go by a calendar, and what is aboard. */
@NullMarked
package dev.gonogo.train;

import org.jspecify.annotations.NullMarked;
