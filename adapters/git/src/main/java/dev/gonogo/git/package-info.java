/** One remote repository over git, through JGit and a bare cache on disk. It reads, and it creates refs; nothing moves or deletes one. */
@NullMarked
package dev.gonogo.git;

import org.jspecify.annotations.NullMarked;
