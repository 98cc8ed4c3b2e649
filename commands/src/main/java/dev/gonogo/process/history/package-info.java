/**
 * Earlier releases, and what follows from them: the line and kind of a release, its stages, and which version may come
 * next.
 */
@NullMarked
package dev.gonogo.process.history;

import org.jspecify.annotations.NullMarked;
