/** Whether production is accounted for: how each commit came there since the last release, and by whose word. */
@NullMarked
package dev.gonogo.process.production;

import org.jspecify.annotations.NullMarked;
