/**
 * Checks a repository's workflow files against its process before they are used together. It reads no file and runs
 * nothing.
 */
@NullMarked
package dev.gonogo.lint;

import org.jspecify.annotations.NullMarked;
