/**
 * A rehearsal of a release on a clone, assuming that everybody agrees and everything succeeds, without any effect
 * outside.
 */
@NullMarked
package dev.gonogo.rehearsal;

import org.jspecify.annotations.NullMarked;
