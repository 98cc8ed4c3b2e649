/**
 * Ways out of a failed release: the diagnosis of its run, which remedies are safe, and what must hold before a recovery
 * is cut.
 */
@NullMarked
package dev.gonogo.process.recovery;

import org.jspecify.annotations.NullMarked;
