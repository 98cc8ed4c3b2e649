/** What was released before, and what follows from it: the line and the kind of a release, its stages, and which version may come next. */
@NullMarked
package dev.gonogo.process.history;

import org.jspecify.annotations.NullMarked;
