/**
 * A process file that changes during a release: who holds which role, which step is new, and whether the change was
 * accepted.
 */
@NullMarked
package dev.gonogo.process.rules;

import org.jspecify.annotations.NullMarked;
