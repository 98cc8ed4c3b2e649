/** What gonogo remembers, in SQLite, and when it looks again. The only place that knows SQL or how records are written down. */
@NullMarked
package dev.gonogo.store;

import org.jspecify.annotations.NullMarked;
