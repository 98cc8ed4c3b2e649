/**
 * One remote repository over git, through JGit and a bare copy on disk. It reads and creates refs; nothing moves or
 * deletes one.
 */
@NullMarked
package dev.gonogo.git;

import org.jspecify.annotations.NullMarked;
