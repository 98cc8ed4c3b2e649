/** Needs that go by the calendar: whether it is the day of a train, and whether anything is frozen. */
@NullMarked
package dev.gonogo.process.calendar;

import org.jspecify.annotations.NullMarked;
