/** What gonogo stores, in SQLite, and when it looks again. The only place with SQL or the format of records. */
@NullMarked
package dev.gonogo.store;

import org.jspecify.annotations.NullMarked;
