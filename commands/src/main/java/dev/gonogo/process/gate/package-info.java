/**
 * What named kinds of change need before they land on integration: each gate's rule, and which pull requests it applies
 * to.
 */
@NullMarked
package dev.gonogo.process.gate;

import org.jspecify.annotations.NullMarked;
