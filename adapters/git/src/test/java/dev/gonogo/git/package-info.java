/** Tests against real repositories on disk and the git command line; nothing here leaves the machine. */
@NullMarked
package dev.gonogo.git;

import org.jspecify.annotations.NullMarked;
