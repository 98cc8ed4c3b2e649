/** Holds a repository's workflow files against its process, before either meets the other. It reads no file and runs nothing. */
@NullMarked
package dev.gonogo.lint;

import org.jspecify.annotations.NullMarked;
