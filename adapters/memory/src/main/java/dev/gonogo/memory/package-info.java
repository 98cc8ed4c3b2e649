/**
 * The ports in memory, for stories, rehearsals and the crash sweep. One thread, a settable clock; nothing happens
 * unless told.
 */
@NullMarked
package dev.gonogo.memory;

import org.jspecify.annotations.NullMarked;
