/** What named kinds of change need before they land on integration: the rule of each gate, and which pull requests it is about. */
@NullMarked
package dev.gonogo.process.gate;

import org.jspecify.annotations.NullMarked;
