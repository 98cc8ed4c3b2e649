/** Needs about the calendar: whether a train leaves this week, and whether anything is frozen. */
@NullMarked
package dev.gonogo.process.calendar;

import org.jspecify.annotations.NullMarked;
