/** Which pull request brought a commit to a branch, whatever the forge says of it. Rules that need it ask here; nothing is judged. */
@NullMarked
package dev.gonogo.process.merge;

import org.jspecify.annotations.NullMarked;
