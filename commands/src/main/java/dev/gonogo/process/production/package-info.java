/** Whether production is accounted for: how each commit got there since the last release, and who allowed it. */
@NullMarked
package dev.gonogo.process.production;

import org.jspecify.annotations.NullMarked;
